# Türkçe
#
# Terms: watch = takip, to watch for = takip etmek; topic = konu (curated: hazır konu); alert = bildirim;
# story, article = haber; entry of a feed = yazı; source, outlet = kaynak; feed = akış; digest = özet;
# to mute = susturmak (never “sessiz”, which is the silent mode and the quiet hours); quiet hours = sessiz
# saatler; held = gönderilmedi (for good), bekletiliyor (until a time); history = geçmiş; operator = işletmeci;
# admin = yönetici; query = sorgu; keyword = anahtar kelime; link = bağlantı; to leave out = hariç tutmak;
# score = puan; weight = ağırlık.
# The reader is “siz”; the bot says “ben”. What is put in never takes a suffix. Quotation marks: “…”.

## Menü ve profil

menu-start = Başlayın, konu seçin
menu-topics = Takip edebileceğiniz hazır konular
menu-watch = Kendi kelimelerinizi takip edin
menu-watches = Takipleriniz: düzenle, duraklat, sil
menu-history = Gönderilenler ve gönderilmeyenler
menu-chats = Yönettiğiniz gruplar ve kanallar
menu-privacy = Hakkınızda sakladıklarım
menu-feeds = Akışlar ve durumları (işletmeci)
menu-users = Aboneler (işletmeci)
menu-health = Botun durumu (işletmeci)
menu-invite = Davet bağlantısı (işletmeci)
menu-sources = Okunan yayınlar (işletmeci)
menu-announce = Tüm abonelere duyuru (işletmeci)
menu-stats = Bildirimleriniz: sayılar ve grafik
menu-why = Bir haber neden geldi veya gelmedi
menu-mute = Haberi, kaynağı veya takibi susturun
menu-quiet = Sessiz saatler
menu-digest = Haberler topluca: saatlik veya günlük
menu-settings = Dil ve saat dilimi
menu-help = Neler yapabilirim
menu-stop = Ayrılın, isterseniz her şeyi silin
profile-about = Birçok dilde haber okurum ve konularınızdan biri haberlerde geçtiği anda size bildiririm. Kaç kaynak yayımlarsa yayımlasın, her haber için tek mesaj.
profile-short = Konularınızla ilgili, birçok dilden haber bildirimleri; her haber için tek mesaj

## Başlangıç, yardım, ayrılma

welcome = <b>Hoş geldiniz, { $name }!</b> Ben Rasid, haberlerin gözcüsüyüm.
welcome-how =
    Birçok dilde haber okurum ve konularınızdan biri haberlerde geçtiğinde size bildiririm: her haber için, ilk cümlesiyle birlikte tek mesaj.
    Takip etmek için bir konuya dokunun ya da doğrudan takip edilecek kelimeleri yazın, örneğin <code>Gazze ateşkes</code>.
welcome-chat = <b>{ $name }</b> için seçilen konular haberlerde geçtiğinde burada bildireceğim.
welcome-how-chat = Neyin takip edileceğini yöneticiler seçer: bir konuya dokunun ya da <code>/watch</code> ile birlikte takip edilecek kelimeleri gönderin.
topic-followed = ✅ Takip ediliyor: { $topic }
topic-unfollowed = Artık takip edilmiyor: { $topic }
topics-title = <b>Konular</b>: takip etmek veya bırakmak için dokunun.
topic-week = { $n ->
    [0] Son bir haftada bildirim yok.
    [one] Haftada { $n } bildirim.
   *[other] Haftada { $n } bildirim.
 }
language-choose = Hangi dilde konuşayım?
language-chosen = Artık Türkçe konuşuyorum.
help-title = <b>Neler yapabilirim</b>
help-commands =
    /topics – takip edebileceğiniz hazır konular
    /watch <code>kelimeler</code> – kendi kelimelerinizi takip edin
    /watches – takipleriniz: anahtar kelimeleri düzenleme, yeniden adlandırma, deneme, duraklatma, silme
    /history – gönderilenler ve gönderilmeyenler; /history <code>kelimeler</code> bunlarda arar
    /chats – grupları ve kanalları buradan yönetin
    /privacy – hakkınızda sakladıklarım
    /why <code>bağlantı</code> – bir haber neden geldi veya gelmedi; bir bildirime yanıt olarak da gönderebilirsiniz
    /stats – bildirimleriniz: sayılar ve grafik
    /mute, /quiet, /digest – bunu bildirme; geceleri bildirme; hepsini topluca bildir
    /settings – dil ve saat dilimi
    /stop – ayrılın, isterseniz her şeyi silin
help-admin =
    Beni işletenler için: /feeds – akışlar ve durumları, bir adresle birlikte yeni akışlar; /users – aboneler; /sources – yayınlar; /health – durumum; /invite <code>sayı</code> – yeni kişileri içeri alan bağlantı; /announce <code>metin</code> – herkese duyuru.
help-query =
    Yan yana yazılan kelimelerin hepsi, hangi çekimde olursa olsun geçmelidir: <code>Gazze güç</code>. Virgül “veya” demektir: <code>Gazze, Refah</code>. Tırnak işareti kelimeleri bir arada tutar: <code>"Gazze Şeridi"</code>. Eksi işareti hariç tutar: <code>Gazze -futbol</code>. Parantez, OR ve NOT da kullanılabilir; ağırlıklar da: <code>Hürmüz^3, tanker min:3</code>.
help-chat = Gruplarda ve kanallarda neyin takip edileceğini yalnızca yöneticiler değiştirebilir. Burada her komut <code>/command@bot</code> biçiminde de gönderilebilir.
privacy =
    <b>Sakladıklarım</b>
    Sizinle ilgili: Telegram kimliğiniz ve adınız, dil ve saat dilimi, takipleriniz, susturduklarınız, sessiz saatleriniz ve özetiniz, geçmişte aradığınız kelimeler; nedeniyle birlikte gönderdiğim veya göndermediğim bildirimler, bunlardan ilgisiz dedikleriniz. Grup ve kanallarda da aynısı, ayrıca onları yöneten kişilerin kimlikleri.
    Eski aramalar ve eski bildirimler bir süre sonra kendiliğinden silinir. Başka hiçbir mesajınızı saklamam, kimseye hiçbir şey vermem. Benim gördüklerimi Telegram ve bu botu işleten kişi de görebilir.
    /stop her şeye hemen son verir ve tüm verileri silmeyi önerir; silinen geri gelmez.
only-in-private = Bunu yalnızca özel sohbette yanıtlarım.
stopped = Artık bildirim almayacaksınız. Geri dönerseniz diye takiplerinizi ve geçmişinizi saklıyorum.
take-away-ready = Bu sohbet için tuttuğum her şey, JSON Lines biçiminde: her takip, susturma, arama ve haber için bir satır.
returned = ✅ Yeniden hoş geldiniz. Bildirimler açıldı.
erase-sure = Takipleriniz, geçmişiniz ve bu sohbet hakkında bildiğim her şey silinecek. Bu işlem geri alınamaz.
erased = Her şey silindi. Yeniden başlamak için /start gönderin.
not-subscribed = Burada abone değilsiniz. Başlamak için /start gönderin.
unknown-command = Bu komutu bilmiyorum. Bildiklerimi /help gösterir.
no-entry = Bu bot yalnızca davetlilere açık. Girmek için botu işleten kişiye başvurun.
admins-only = Bunu yalnızca bu sohbetin yöneticileri yapabilir.
button-outdated = Bu düğme artık geçerli değil.
saved = Kaydedildi
something-wrong = Benden kaynaklanan bir sorun çıktı ve kaydedildi. Birazdan yeniden deneyin.

## Gruplar ve kanallar

chats-title = <b>Gruplarınız ve kanallarınız.</b> Birine dokunun: bundan sonra buraya yazdıklarınız onun için geçerli olur.
chats-empty =
    <b>Henüz yönettiğiniz bir grup veya kanal yok.</b>
    Beni bir gruba ya da gönderi paylaşabilen bir yönetici olarak bir kanala ekleyin; nasıl yöneteceğinizi size burada anlatırım.
chats-current = ✅ <b>{ $name }</b> adına konuşuyorsunuz.
chat-concerned = 📣 <b>{ $name }</b> için
chat-connected =
    ✅ <b>{ $name }</b> bağlandı.
    Takiplerine ve konularına uyan haberler orada paylaşılır. Bunları siz buradan seçersiniz; okurları bir şey görmez.
chat-taken-up =
    ✅ Bundan sonra <b>{ $name }</b> adına konuşuyorsunuz.
    /topics, /watch, /watches, /history ve yazdığınız kelimeler onun için geçerlidir. Bunu /chats ile bitirebilirsiniz.
chat-other-admins = Diğer yöneticileri de aynısını şu bağlantıyla yapabilir: { $link }
chat-not-yours = O sohbetin yöneticisi değilsiniz ya da ben artık orada değilim.
button-look-after = Neyi takip edeceğini seç
button-watches-there = Takipleri
button-myself = 👤 Yeniden kendi adıma
button-add-group = ➕ Beni bir gruba ekle
button-add-channel = ➕ Beni bir kanala ekle

## Botu işletenler için

users-title = { $n ->
    [one] <b>Bir abone</b>
   *[other] <b>{ $n } abone</b>
 }
users-states = 🟢 etkin { $active } · ⚪ durdurmuş { $stopped } · 🔴 ayrılmış { $gone }
users-watches = { $n ->
    [0] takip yok
    [one] bir takip
   *[other] { $n } takip
 }
kind-private = kişi
kind-group = grup
kind-channel = kanal
kind-console = konsol
health-title = <b>Durumum</b>
health-running = ✅ Okuma ve gönderim sürüyor.
health-stalled = 🔴 Durdu: { $work }; son tur: { $at }
work-poll = akışların okunması
work-deliver = gönderim
work-listen = Telegram’dan gelen yanıtlar
work-send = Telegram’a ulaşan mesajlar
health-deliveries = Mesajlar: bekleyen { $waiting }, gönderilen { $sent }, vazgeçilen { $dead }.
health-feeds = { $n ->
    [one] <b>Bir akış</b>
   *[other] <b>{ $n } akış</b>
 }
health-more = Ve { $n } akış daha. Hepsini sunucuda <code>rasid feeds list</code> gösterir.
feed-new = henüz okunmadı
feed-well = sorunsuz
feed-moved = taşındı
feed-quiet = durgun
feed-slow = yavaş
feed-misdated = tarihleri hatalı
feed-failing = hata veriyor
feed-blocked = erişime izin vermiyor
feed-dead = ölü
feeds-title = { $n ->
    [one] <b>Bir akış</b>; durumunu görmek için dokunun.
   *[other] <b>{ $n } akış</b>, önce sorunlular. Durumunu görmek istediğinize dokunun.
 }
feeds-empty = <b>Henüz akış yok.</b>
feeds-how = Yenisini eklemek için <code>/feeds</code> ile bir akışın veya sitenin adresini ya da başka bir okuyucunun OPML dosyasını gönderin.
feed-read = Son okuma: { $last }. Son haber: { $news }.
feed-next = Sonraki okuma: { $at }
feed-not-polled = Bu akış okunmuyor. Yazıları saklanıyor.
search-nothing = Bu adreste akış bulamadım: { $address }. Denediklerim:
search-found = { $n ->
    [one] { $address } adresinde <b>bir akış</b> var. Bundan sonra okunması için dokunun.
   *[other] { $address } adresinde <b>{ $n } akış</b> var. Bundan sonra okunmasını istediklerinize dokunun.
 }
search-holds = { $n ->
    [one] Bir yazı, tarihi: { $newest }
   *[other] { $n } yazı, en yenisi: { $newest }
 }
opml-too-large = Bir akış listesi en çok { $most } MB olabilir.
opml-none = { $name } dosyasında akış yok: başka okuyucuların dışa aktardığı OPML dosyalarını okurum.
opml-taken = { $n ->
    [0] Listede yeni akış yok.
    [one] ✅ Bir akış eklendi.
   *[other] ✅ { $n } akış eklendi.
 } Zaten bilinen: { $known }.
button-feeds = « Akışlar
button-feed-stop = Okumayı bırak
button-feed-poll = ➕ Oku
invitation = { $n ->
    [one] Bu bağlantı bir kişiyi içeri alır; son geçerlilik: { $until }. Kendisine iletin:
   *[other] Bu bağlantı { $n } kişiyi içeri alır; son geçerlilik: { $until }. Kendilerine iletin:
 }
invite-not-needed = Davete gerek yok: yapılandırma dosyasında erişim <code>{ $mode }</code> olarak ayarlı.
invite-number = Kaç kişi? 1 ile { $most } arasında bir sayı gönderin, örneğin <code>/invite 5</code>.
announcement = 📢 <b>Bu botu işletenden</b>
announce-how = Tüm abonelere söylemek istediğinizi <code>/announce</code> ile gönderin. Gitmeden önce size gösteririm.
announce-too-long = Bu { $typed } karakter; en çok { $most } karakter sığar.
announce-going = Gidiyor: { $done } / { $n }.
announce-stopped = ⏹ Durduruldu.
announce-done = { $n ->
    [0] Kimseye ulaşmadı.
    [one] ✅ { $n } aboneye ulaştı.
   *[other] ✅ { $n } aboneye ulaştı.
 } Ayrılan: { $gone }. Ulaşılamayan: { $failed }.
sources-title = { $n ->
    [one] <b>{ $n } yayın</b> ve son { $days } gündeki içerikleri
   *[other] <b>{ $n } yayın</b> ve son { $days } gündeki içerikleri
 }
sources-entries = { $n ->
    [0] içerik yok
    [one] { $n } içerik
   *[other] { $n } içerik
 }
source-public = kamu
source-state = devlet
source-private = özel
source-exile = sürgünde
opml-ready = { $n ->
    [one] { $n } akış, her okuyucu için OPML biçiminde.
   *[other] { $n } akış, her okuyucu için OPML biçiminde.
 }

## Takipler

ask-words = Hangi kelimeleri takip edeyim? Örneğin <code>Gazze istikrar gücü</code>; hangi dilde olursa olsun. Virgül “veya” demektir.
ask-keywords =
    Takip edilen: <code>{ $query }</code>
    Yeni kelimeleri gönderin. <code>+ kelimeler</code> bir seçenek ekler, <code>- kelimeler</code> bir seçeneği çıkarır.
ask-name = <b>{ $name }</b> için yeni adı gönderin.
watches-title = { $n ->
    [one] <b>Bir takibiniz var</b>: düzenlemek için dokunun.
   *[other] <b>{ $n } takibiniz var</b>: düzenlemek istediğinize dokunun.
 }
watches-empty = Henüz takibiniz yok. Takip edilecek kelimeleri yazın ya da hazır bir konu seçin.
watch-title = <b>{ $name }</b>
watch-reads = Takip edilen: <code>{ $query }</code>
reading-stories = Aranan: { $parts } haberler.
reading-with = { $words } geçen
reading-or-with = { $one } ya da { $other }
reading-then = { $one }, { $other }
reading-aside = { $one } ({ $other })
reading-and = { $one } ve { $other }
reading-or = { $one } veya { $other }
reading-brackets = ({ $words })
reading-not = { $words } geçmeyen
reading-without = { $words } hariç
reading-only = yalnızca { $place } olan
reading-not-there = { $place } olmayan
reading-word = { $word }
reading-phrase = “{ $word }”
reading-exact = { $word } (tam bu biçimiyle)
reading-case = { $word } (tam bu büyük ve küçük harflerle)
reading-loose = { $n ->
    [one] “{ $word }” (arada en çok bir kelimeyle)
   *[other] “{ $word }” (arada en çok { $n } kelimeyle)
 }
reading-near = { $n ->
    [one] { $one } ile { $other } yan yana
   *[other] { $one } ile { $other } en çok { $n } kelime arayla
 }
reading-near-ordered = { $n ->
    [one] { $one } ve hemen ardından { $other }
   *[other] { $one } ve en çok { $n } kelime sonra { $other }
 }
reading-sentence = aynı cümlede { $one } ile { $other }
reading-sentence-ordered = aynı cümlede önce { $one }, sonra { $other }
reading-at-least = { $n ->
    [one] { $words }
   *[other] en az { $n } kez { $words }
 }
reading-weight = { $words } (ağırlığı { $weight })
reading-least = toplam ağırlığı en az { $least } olan
reading-in-title = başlıkta { $words }
reading-in-lead = ilk cümlede { $words }
reading-in-text = başlığın altında { $words }
reading-topic = “{ $title }” konusu
reading-lang = dili { $name }
reading-country = { $name } kaynaklı
reading-site = { $name } kaynaklı
reading-author = { $name } imzalı
reading-tag = “{ $name }” etiketli
reading-young = { $n ->
    [one] en çok bir saatlik
   *[other] en çok { $n } saatlik
 }
reading-age = { $lowest } ile { $n } saat arası
watch-is-paused = ⏸ Duraklatıldı: bildirim göndermiyor.
watch-languages = 🌐 Yalnızca şu dillerde: { $names }
watch-left-out = 📰 Hariç tutulan kaynaklar: { $names }
watch-paused = Duraklatıldı
watch-resumed = Yeniden etkin
watch-saved = ✅ Kaydedildi. Haberlerde geçtiği anda bildiririm.
watch-changed = ✅ Değiştirildi.
watch-not-saved = Kaydedilmedi.
watch-deleted = Silindi: { $name }
watch-quota = En çok { $most } takibiniz olabilir ve bu sayıya ulaştınız. Önce birini silin ya da kelimeleri tek bir takipte virgülle birleştirin.
edit-nothing-left = “{ $words }” seçenekler arasında yok ya da kalan son seçenek. Hepsini değiştirmek için yeni kelimeleri işaretsiz gönderin.
back-test = { $n ->
    [0] Son { $days } günde bununla <b>hiçbir haber</b> gelmezdi.
    [one] Son { $days } günde bununla <b>bir haber</b> gelirdi.
   *[other] Son { $days } günde bununla { $about ->
        [yes] yaklaşık <b>{ $n } haber</b>
       *[no] <b>{ $n } haber</b>
     } gelirdi.
 } Taranan yazı: { $entries }.
back-test-nothing = Daha az kelime deneyin, başka yazılışları virgülle ekleyin ya da kaydedip haberleri bekleyin.
watch-near-spellings = Haberlerde sizinkilere çok yakın kelimeler var. Takibe eklemek istediğinize dokunun:
watch-other-languages = Aynı yerin başka dillerdeki adları. Takibe eklemek istediğinize dokunun:
added = Eklendi

## Bildirimler ve geçmiş

alert-met = { $names }
alert-breaking = ⚡ Son dakika: yarım saat içinde { $n } kaynak
comma = ,
alert-again = 🔁 Bir günlük aradan sonra yeniden gündemde
alert-turn-number = 🔸 Bu haberde yeni olan: bir sayı, { $before } → { $now }
alert-turn-denial = 🔸 Bu haberde yeni olan: bir yalanlama, “{ $word }”
alert-turn-actor = 🔸 Bu haberde yeni olan: söz alan yeni bir taraf, “{ $word }”
alert-turn-action = 🔸 Bu haberde yeni olan: bir adım, “{ $word }”
alert-earlier = Daha önce: { $headline }
history-title = <b>Geçmiş</b>
history-search = <b>Geçmiş</b>: { $words }
history-empty = Henüz bir şey yok. Bildirimler ve göndermediğim haberler, nedenleriyle birlikte burada görünür.
history-none-found = Geçmişinizde buna uyan bir şey yok. Daha az kelimeyle arayın ya da filtreyi genişletin.
filter-title = <b>Geçmiş</b>: yalnızca şunları göster …
filter-any = Tümü
filter-by-watch = Takibe göre
filter-by-source = Kaynağa göre
filter-by-language = Dile göre
filter-by-day = Güne göre
filter-by-state = Duruma göre
filter-sent = Gönderilen
filter-held = Gönderilmeyen
export-title = Bu geçmişi dosya olarak alın: CSV bir hesap tablosunda, JSON Lines bir programda açılır.
export-ready = { $n ->
    [one] Geçmişiniz: bir haber.
   *[other] Geçmişiniz: { $n } haber.
 }
story-outlets = { $n ->
    [one] Bir kaynakta yayımlandı:
   *[other] { $n } kaynakta yayımlandı, en erken olan önce:
 }
story-more-outlets = … ve { $n } kaynak daha.
fate-sent = gönderildi
fate-waiting = yolda
fate-dead = ulaştırılamadı
history-follows = önceki bir haberin devamı
held-too-old = gönderilmedi (haber olamayacak kadar eski)
held-first-fetch = gönderilmedi (tarihsiz, yeni eklenen bir akıştan)
why-topic = <b>{ $name }</b> konusu, { $score } puan:
why-watch = <b>{ $name }</b> adlı takip:
why-watch-score = <b>{ $name }</b> adlı takip, { $score } puan:
why-evidence = { $field } “{ $printed }” → <code>{ $atom }</code> ({ $rule })
why-evidence-weight = { $field } “{ $printed }” → <code>{ $atom }</code> ({ $rule }): { $weight }
why-concept = { $concept } { $weight }: { $words }
why-how = Bir bildirime /why ile yanıt verin ya da bir haberin bağlantısını /why ile birlikte gönderin: neden geldiğini veya neden gelmediğini söyleyeyim.
inquiry-read = Bu haberi okudum: { $source }, { $at }. Takiplerinizden hiçbirine uymadı.
inquiry-no-watch = Henüz takibiniz yok.
inquiry-nearest = En yakın takip: <b>{ $name }</b>. Eksikleri:
inquiry-paused = <b>{ $name }</b> uyuyor, ama duraklatılmış durumda.
inquiry-too-late = <b>{ $name }</b> uyuyor, ama onu daha sonra oluşturdunuz: { $at }.
inquiry-meets-now = <b>{ $name }</b> şimdiki hâliyle uyuyor. Bu haberi okuduğumda farklıydı ya da etkin değildi.
inquiry-unknown-site = Okumadım: <code>{ $url }</code>. Okuduğum akışlar arasında bu siteye ait olan yok. Eklemesini beni işleten kişiden isteyin.
inquiry-not-read = Okumadım: <code>{ $url }</code>. Bu sitenin hiçbir akışında henüz çıkmadı.
inquiry-feed-never = { $source }: şimdiye kadar hiç okunmadı
inquiry-feed-failing = { $source }: şu anda okunamıyor; son okuma: { $at }
inquiry-feed-well = { $source }: son okuma { $at }, bu haber içinde yoktu
lack-word = Metinde <code>{ $what }</code> geçmiyor.
lack-excluded = Metinde <code>{ $what }</code> geçiyor; takip ise bunu hariç tutuyor.
lack-apart = Kelimeler geçiyor, ama birbirinden çok uzakta: <code>{ $what }</code>.
lack-elsewhere = Kelimeler geçiyor, ama metnin istenen bölümünde değil: <code>{ $what }</code>.
lack-seldom = Geçiyor, ama yeterince çok kez değil: <code>{ $what }</code>.
lack-weight = Bulunan kelimelerin ağırlığı yetmiyor: <code>{ $what }</code>.
lack-origin = İstenen yerden gelmiyor: <code>{ $what }</code>.
lack-language = Haberin dili bu takibin kapsamında değil: { $what }.
lack-source = Haberin kaynağı bu takipte hariç tutulmuş: { $what }.
lack-age = Okuduğumda haberin yaşı uymuyordu: <code>{ $what }</code>.
lack-topic = <code>{ $what }</code> konusuna uymuyor.
lack-unreadable = Sorgusunu artık okuyamıyorum: <code>{ $what }</code>. Anahtar kelimelerini düzenleyin.
lack-concept = “{ $what }” için yeterince yakında bir kelime yok.
why-held = Bu haber { $reason }.
why-coverage = { $n } kaynakta yayımlandı: { $names }
why-goes-on = “{ $headline }” haberinin devamı: benzerlik { $score }, ortak kelimeler: { $terms }
why-nearest = “{ $headline }” haberiyle karşılaştırıldı: benzerlik { $score }, aynı haber değil; ortak kelimeler: { $terms }
why-same-guid = { $source }: akıştaki aynı yazı
why-same-url = { $source }: aynı adres
why-same-headline = { $source }: aynı başlık
why-same-words = { $source }: başka sözlerle aynı haber, benzerlik { $score }; ortak kelimeler: { $terms }
why-same-meaning = yok, ama aynı anlama geliyorlar
field-title = başlıkta
field-lead = ilk cümlede
field-summary = metinde
rule-equal = aynı kelime
rule-folded = farklı yazılışla
rule-clitic = ekiyle
rule-inflection = başka bir çekimde
rule-wildcard = joker ile

stats-title = Son { $days } günün bildirimleri
stats-by-day = güne göre
stats-by-watch = takibe göre
stats-by-source = kaynağa göre
stats-by-language = dile göre
stats-caption = { $n ->
    [one] Son { $days } günde <b>bir bildirim</b>.
   *[other] Son { $days } günde <b>{ $n } bildirim</b>.
 }
stats-held = Gönderilmeyen: { $n }.
stats-empty = Son { $days } günde bildirim olmadığı için henüz çizilecek bir şey yok.

## Susturma, sessiz saatler, özet, ayarlar

held-muted = gönderilmedi (susturulmuş)
held-until = bekletiliyor ({ $reason }), gönderim: { $until }
held-in-digest = özetle geldi ({ $reason })
reason-quiet-hours = sessiz saatler
reason-digest = özet istediniz
reason-over-cap = saatlik sınırı aşan bildirim
reason-burst = tek takipten aynı anda çok haber
why-carried = Bu haber tek başına gelmedi: { $reason }.
mutes-title = <b>Susturulanlar</b>: yeniden bildirilmesini istediğinize dokunun.
mutes-empty = Susturulmuş bir şey yok.
mute-how = Her bildirimin altındaki düğme o haberi susturur. Yazarak: <code>/mute 8h site:aljazeera.net</code>, takibin adıyla birlikte <code>/mute 1d</code>, her şey için <code>/mute 2h all</code>. Süre vermezseniz siz geri alana kadar sürer. (<code>h</code> saat, <code>d</code> gün, <code>w</code> hafta)
mute-how-long = Ne kadar süre susturulsun: { $what }?
mute-story = “{ $name }” haberi
mute-watch = “{ $name }” takibi
mute-source = { $name } kaynağı
mute-everything = her şey
mute-until = { $what } – bitiş: { $until }
mute-forever = { $what } – siz geri alana kadar
mute-done-until = 🔇 Susturuldu: { $what }. Bitiş: { $until }.
mute-done-forever = 🔇 Siz geri alana kadar susturuldu: { $what }.
mute-unclear = “{ $words }” ile neyi susturacağımı anlayamadım. Bir takibin adını, <code>site:aljazeera.net</code>, bir haberin bağlantısını ya da her şey için <code>all</code> gönderin; süreyi <code>8h</code> veya <code>1d</code> gibi ekleyin.
unmuted = 🔊 Artık susturulmuyor.
span-1h = 1 saat
span-8h = 8 saat
span-1d = 1 gün
span-1w = 1 hafta
span-forever = Geri alana kadar
quiet-is = 🌙 <b>Sessiz saatler</b>: { $quiet }
quiet-off = kapalı
quiet-daily = { $span }, her gün
quiet-on-days = { $span }, başladığı günler: { $days }
quiet-zone = Saat dilimi: { $zone }.
quiet-how = Sessiz saatlerde çıkan haberler bekler ve bu saatlerin sonunda tek bir özet olarak gelir. Yalnızca acil takipler beklemez. Yazarak: <code>/quiet 22:00-07:00</code>, <code>/quiet 23-8 pzt-cum</code>, kapatmak için <code>/quiet off</code>.
quiet-saved = ✅ Kaydedildi.
quiet-unclear = “{ $typed }” ifadesini sessiz saatler olarak okuyamadım. Örneğin <code>/quiet 22:00-07:00</code> veya <code>/quiet 23-8 pzt-cum</code> gönderin; kapatmak için <code>/quiet off</code>.
quiet-last-day = En az bir gün kalmalı. Sessiz saatleri bitirmek için “Kapat” düğmesine dokunun.
digest-is = 🗞 <b>Özet</b>: { $digest }
digest-how = Özetle haberler tek tek değil, topluca gelir: her haber bir satır, en çok kaynakta yayımlanan önce. Yalnızca acil takipler beklemez. Yazarak: saatlik için <code>/digest hourly</code>, günlük için <code>/digest daily 08:00</code>, kapatmak için <code>/digest off</code>.
digest-saved = ✅ Kaydedildi.
digest-unclear = “{ $typed }” ifadesini özet zamanı olarak okuyamadım. <code>/digest hourly</code> (saatlik), <code>/digest daily 08:00</code> (günlük) veya <code>/digest off</code> (kapalı) gönderin.
plan-off = kapalı
plan-hourly = saatte bir
plan-daily = her gün saat { $at }
digest-title = { $n ->
    [one] 🗞 <b>Özet</b>: bir haber
   *[other] 🗞 <b>Özet</b>: { $n } haber
 }
digest-quiet = { $n ->
    [one] 🌙 <b>Sessiz saatlerde çıkan</b>: bir haber
   *[other] 🌙 <b>Sessiz saatlerde çıkan</b>: { $n } haber
 }
digest-over-cap = { $n ->
    [one] 📦 <b>Bir haber daha</b>: bir saat içinde tek tek gönderdiğimden fazla haber çıktı.
   *[other] 📦 <b>{ $n } haber daha</b>: bir saat içinde tek tek gönderdiğimden fazla haber çıktı.
 }
digest-burst = ⚡ <b>{ $name }: { $n ->
    [one] bir haber daha
   *[other] { $n } haber
 }</b>, { $minutes ->
    [one] bir dakika içinde
   *[other] { $minutes } dakika içinde
 }
digest-part = 🗞 Özet, bölüm { $number }/{ $of }
settings-title = ⚙️ <b>Ayarlar</b>
settings-language = Dil: { $name }
settings-zone = Saat dilimi: { $zone }
settings-quiet = Sessiz saatler: { $quiet }
settings-digest = Özet: { $digest }
settings-style = Bildirimler: { $style }
zone-is = 🕐 Saatiniz: { $zone }
zone-ask = Saati sizinkiyle aynı olan şehre dokunun ya da başka bir şehir veya saat farkı gönderin, örneğin <code>Taşkent</code> veya <code>+5</code>.
zone-saved = ✅ Kaydedildi.
style-ask = Bir bildirim ne kadarını göstersin? Yazarak: <code>/settings full</code>, <code>/settings lead</code> ya da <code>/settings headline</code>.
style-saved = ✅ Kaydedildi.
style-full = Başlık, giriş cümlesi ve önizleme
style-lead = Başlık ve giriş cümlesi
style-headline = Yalnızca başlık
zone-unclear = “{ $typed }” adlı bir saat dilimi bilmiyorum. Yakınınızdaki büyük bir şehri ya da <code>+3</code> gibi bir saat farkı gönderin: <code>/settings İstanbul</code>, <code>/settings +3</code>.
narrow-languages = <b>{ $name }</b>: hangi dillerdeki haberleri bildireyim? Hiçbiri seçili değilse hepsini bildiririm.
narrow-sources = <b>{ $name }</b>: hangi kaynakların haberlerini bildireyim? Hariç tutmak istediğinize dokunun. Başka bir kaynağın da verdiği haber yine gelir.
mode-title = <b>{ $name }</b>: haberleri nasıl bildireyim?
mode-how =
    🔔 Sesli: hemen, sesle.
    🔕 Sessiz: hemen, ses çıkarmadan.
    🗞 Özette: diğerleriyle birlikte, { $digest }; zamanı /digest ile değiştirilir.
    🚨 Acil: hemen; sessiz saatlerde de, özet açıkken de.
dismissed = 👎 Not ettim: ilgisiz.
dismiss-proposal = <b>{ $word }</b> kelimesi hariç tutulsaydı bu haber gelmezdi. Bu kelimenin geçtiği haberleri { $n ->
    [one] şu takipte
   *[other] şu takiplerde
 } hariç tutayım mı: { $names }?
dismiss-effect = { $n ->
    [0] Son { $days } günde başka hiçbir haber elenmezdi.
    [one] Son { $days } günde bir haber daha elenirdi:
   *[other] Son { $days } günde { $n } haber daha elenirdi, örneğin:
 }
dismiss-topic = Bu haber hazır bir konudan geldi; konunun kelimelerini tek bir okur için değiştirmem. Haberi susturabilir ya da konuyu takipten çıkarabilirsiniz.
dismiss-topic-too = Haber hazır bir konudan da geldi; orada kalıyor.
dismiss-no-word = Haberde hariç tutabileceğim bir kelime göremiyorum. Haberi susturabilirsiniz.
excluded = ✅ <b>{ $word }</b> geçen haberler { $n ->
    [one] şu takipte
   *[other] şu takiplerde
 } hariç tutuluyor: { $names }.
included = Geri alındı: <b>{ $word }</b> geçen haberler yeniden gelir.

## Düğmeler

button-why = Neden?
button-mute = 🔇 Haberi sustur
button-dismiss = 👎 İlgisiz
button-mutes = Susturulanlar
button-mute-everything = 🔇 Her şeyi sustur
button-mute-source = 🔇 Kaynak: { $name }
button-mute-watch = 🔇 Takip: { $name }
button-mode-loud = 🔔 Sesli
button-mode-silent = 🔕 Sessiz
button-mode-digest = 🗞 Özette
button-mode-urgent = 🚨 Acil
button-zone = 🕐 Saat dilimi
button-languages = 🌐 Diller
button-sources = 📰 Kaynaklar
button-every-language = Bütün diller
button-style = 📝 Bildirim biçimi
button-quiet = 🌙 Sessiz saatler
button-quiet-off = Kapat
button-digest = 🗞 Özet
button-digest-off = Kapalı
button-digest-hourly = Saatte bir
button-settings = « Ayarlar
button-exclude = ➖ Hariç tut: “{ $word }”
button-other-word = “{ $word }”
button-history = Geçmiş
button-topics = Konular
button-watches = « Tüm takipler
button-new-watch = ➕ Yeni takip
button-language = 🌐 Dil
button-edit = ✏️ Kelimeleri düzenle
button-rename = Adını değiştir
button-test = Dene
button-pause = ⏸ Duraklat
button-resume = ▶️ Sürdür
button-delete = 🗑 Sil
button-undo = Geri al
button-save = ✅ Kaydet
button-change = ✏️ Değiştir
button-all-languages = ➕ Hepsi
button-cancel = Vazgeç
button-back = « Geri
button-open-watch = Takibi aç
button-use-repair = Bunu kullan
button-newest = En yeni
button-filter = 🔎 Filtrele
button-export = 📄 Dışa aktar
button-stats = 📊 Sayılar
button-older = Daha eski »
button-return = Geri dön
button-take-away = 📄 Verilerimi al
button-opml = 📄 OPML
button-announce = { $n ->
    [one] ✅ { $n } kişiye gönder
   *[other] ✅ { $n } kişiye gönder
 }
button-erase = Her şeyi sil
button-erase-yes = Evet, her şeyi sil

## Sorgu hataları: ne yanlış, nerede, ne yapmalı

query-empty = Burada takip edilecek bir şey yok. Bir iki kelime gönderin.
query-too-long = Bu { $typed } karakter; en çok { $most } karakter sığar. Uzun listelerin yeri hazır konulardır.
query-too-deep = { $position }. karakterde çok fazla iç içe parantez var.
query-unclosed-bracket = { $position }. karakterde açılan parantez kapatılmamış. Şunu mu demek istediniz: <code>{ $repair }</code>?
query-unopened-bracket = { $position }. karakterde kapanan parantez hiç açılmamış. Şunu mu demek istediniz: <code>{ $repair }</code>?
query-unclosed-quote = { $position }. karakterdeki tırnak işareti kapatılmamış; satırın sonuna kadar okudum: <code>{ $repair }</code>.
query-mixed-and-or = AND ile OR bir arada, şöyle okudum: <code>{ $repair }</code>. Başka bir şey demek istediyseniz parantezleri siz koyun.
query-mixed-other = AND ile OR bir arada, şöyle okudum: <code>{ $repair }</code>. Demek istediğiniz <code>{ $other }</code> ise parantez koyun.
query-operator-lonely = { $position }. karakterdeki <code>{ $operator }</code> yanında kelime olmadığı için atlandı. Şöyle okudum: <code>{ $repair }</code>.
query-only-excludes = Bir takip, metinde geçmesi gereken en az bir kelime ister; bu sorgu yalnızca hariç tutuyor.
query-only-age = Bir takip, aranacak en az bir kelime ister; yalnızca yaş yetmez.
query-common-words = Bu kelimeler neredeyse her haberde geçiyor; daha seyrek bir kelime ekleyin.
query-wildcard-too-short = <code>{ $word }</code> çok fazla kelimeyle eşleşir. <code>*</code> işaretinden önce en az { $letters } harf yazın.
query-wildcard-first = Bir kelime <code>*</code> ile başlayamaz: <code>{ $word }</code>. İşareti sona koyun ya da çıkarın.
query-near-range = NEAR 1 ile { $most } arasında bir sayı alır; { $typed } olmaz. Daha uzak mesafelerde kelimeler tek başına da aynısını bulur: <code>{ $repair }</code>.
query-number-range = { $position }. karakterdeki <code>{ $operator }</code> { $least } ile { $most } arasında bir sayı alır; { $typed } olmaz.
query-age-range = { $position }. karakterdeki yaş <code>age:&lt;24h</code> ya da saat olarak <code>age:[2 TO 24]</code> biçiminde, en çok { $most } saat yazılır; <code>{ $typed }</code> okunamıyor.
query-min-unreachable = { $position }. karakterdeki <code>min:{ $least }</code> değerine ulaşılamaz: bütün kelimelerin toplamı en çok { $reached }. Değeri düşürün ya da kelimelere daha çok ağırlık verin, örneğin <code>Gazze^3</code>.
query-near-twice = { $position }. karakterde art arda iki NEAR var: hangisinin önce geldiğini parantezle belirtin. Şunu mu demek istediniz: <code>{ $repair }</code>?
query-near-needs-left = { $position }. karakterdeki <code>{ $operator }</code> solunda bir kelime ister.
query-near-needs-right = { $position }. karakterdeki <code>{ $operator }</code> sağında bir kelime ister.
query-unknown-field = { $position }. karakterde bilinmeyen alan: <code>{ $field }</code>. Şunu mu demek istediniz: <code>{ $repair }</code>? Alanlar: { $fields }.
query-space-after-field = <code>{ $field }:</code> sonrasında boşluk olmaz; şöyle okudum: <code>{ $repair }</code>. Kelimenin kendisini aramak için tırnak içine alın.
query-language-code = Diller iki harfle yazılır, örneğin <code>lang:he</code>; { $position }. karakterdeki <code>{ $typed }</code> böyle değil. Örneğin İbranice için <code>lang:he</code> yazın.
query-language-name = Diller iki harfle yazılır: { $position }. karakterdeki <code>{ $typed }</code> yerine <code>lang:{ $code }</code> yazın.
query-unknown-topic = { $position }. karakterdeki <code>{ $topic }</code> adında bir konu yok. Var olanları /topics gösterir.
query-unknown-search = { $position }. karakterdeki <code>{ $name }</code> adında bir takibiniz yok. Takiplerinizi /watches gösterir; birkaç kelimelik ad tırnak içine alınır.
query-search-counts = { $position }. karakterdeki <code>{ $name }</code> takibi ağırlık sayıyor; bu yüzden başka bir takibin parçası olamaz.
query-not-here = { $position }. karakterdeki <code>{ $feature }</code> orada kullanılamaz. Çıkarın.
query-repair = Şunu mu demek istediniz: <code>{ $repair }</code>?
query-too-broad = Günde yaklaşık { $n } haber, { $feeds } akıştan: bu kadarını kimse okuyamaz. Bir kelime daha ekleyerek ya da <code>title:</code> ile daraltın.
