# Azərbaycanca
#
# Terms: watch = izləmə, to watch for = izləmək; topic = mövzu (curated: hazır mövzu); alert = bildiriş;
# story, article = xəbər; entry of a feed = yazı; source, outlet = mənbə; feed = lent; digest = icmal;
# to mute = susdurmaq (never “səssiz”, which is the silent mode); quiet hours = sakit saatlar;
# held = göndərilmədi (for good), gözləyir (until a time); history = tarixçə; operator = operator;
# admin = admin; query = sorğu; keyword = açar söz; link = keçid; to leave out = istisna etmək;
# score = bal; weight = çəki.
# The reader is “siz”; the bot says “mən”. What is put in never takes a suffix. Quotation marks: “…”.

## Menyu və profil

menu-start = Başlayın, mövzu seçin
menu-topics = İzləyə biləcəyiniz hazır mövzular
menu-watch = Öz sözlərinizi izləyin
menu-watches = İzləmələriniz: düzəliş, fasilə, silmə
menu-history = Göndərilənlər və göndərilməyənlər
menu-chats = İdarə etdiyiniz qruplar və kanallar
menu-privacy = Haqqınızda saxladıqlarım
menu-feeds = Lentlər və vəziyyəti (operator)
menu-users = Abunəçilər (operator)
menu-health = Botun vəziyyəti (operator)
menu-invite = Dəvət keçidi (operator)
menu-sources = Oxunan nəşrlər (operator)
menu-announce = Bütün abunəçilərə elan (operator)
menu-stats = Bildirişləriniz: rəqəmlər və qrafik
menu-why = Xəbər niyə gəldi və ya gəlmədi
menu-mute = Xəbəri, mənbəni, izləməni susdurun
menu-quiet = Sakit saatlar
menu-digest = Xəbərlər bir yerdə: saatlıq, günlük
menu-settings = Dil və saat qurşağı
menu-help = Nələr edə bilirəm
menu-stop = Ayrılın, istəsəniz, hər şeyi silin
profile-about = Xəbərləri bir çox dildə oxuyuram və mövzularınızdan biri xəbərlərə düşən kimi sizə bildirirəm. Neçə mənbə dərc etsə də, hər xəbərə bir mesaj.
profile-short = Mövzularınız üzrə bir çox dildə xəbər bildirişləri, hər xəbərə bir mesaj

## Başlanğıc, kömək, ayrılma

welcome = <b>Xoş gəlmisiniz, { $name }!</b> Mən Rasidəm, xəbərlərin gözətçisi.
welcome-how =
    Xəbərləri bir çox dildə oxuyuram və mövzularınızdan biri xəbərlərə düşəndə sizə bildirirəm: hər xəbərə, ilk cümləsi ilə birlikdə, bir mesaj.
    İzləmək üçün mövzuya toxunun və ya sadəcə izlənəcək sözləri göndərin, məsələn, <code>Qəzza atəşkəs</code>.
welcome-chat = <b>{ $name }</b> üçün seçilmiş mövzular xəbərlərə düşəndə burada bildirəcəyəm.
welcome-how-chat = Nəyin izlənəcəyini adminlər seçir: mövzuya toxunun və ya <code>/watch</code> ilə birlikdə izlənəcək sözləri göndərin.
topic-followed = ✅ İzlənir: { $topic }
topic-unfollowed = Artıq izlənmir: { $topic }
topics-title = <b>Mövzular</b>: izləmək və ya izləməni dayandırmaq üçün toxunun.
topic-week = { $n ->
    [0] Son həftədə bildiriş olmayıb.
    [one] Həftədə { $n } bildiriş.
   *[other] Həftədə { $n } bildiriş.
 }
language-choose = Hansı dildə danışım?
language-chosen = İndi azərbaycanca danışıram.
help-title = <b>Nələr edə bilirəm</b>
help-commands =
    /topics – izləyə biləcəyiniz hazır mövzular
    /watch <code>sözlər</code> – öz sözlərinizi izləyin
    /watches – izləmələriniz: açar sözlərin düzəldilməsi, adın dəyişdirilməsi, sınaq, fasilə, silmə
    /history – göndərilənlər və göndərilməyənlər; /history <code>sözlər</code> onların içində axtarır
    /chats – qrupları və kanalları buradan idarə edin
    /privacy – haqqınızda saxladıqlarım
    /why <code>keçid</code> – xəbər niyə gəldi və ya gəlmədi; bildirişə cavab olaraq da göndərə bilərsiniz
    /stats – bildirişləriniz: rəqəmlər və qrafik
    /mute, /quiet, /digest – bunu bildirmə; gecələr bildirmə; hamısını bir yerdə bildir
    /settings – dil və saat qurşağı
    /stop – ayrılın, istəsəniz, hər şeyi silin
help-admin =
    Məni işlədənlər üçün: /feeds – lentlər və vəziyyəti, ünvanla birlikdə yeni lentlər; /users – abunəçilər; /sources – nəşrlər; /health – vəziyyətim; /invite <code>say</code> – yeni adamları buraxan keçid; /announce <code>mətn</code> – hamıya elan.
help-query =
    Yan-yana yazılan sözlərin hamısı istənilən formada mətndə olmalıdır: <code>Qəzza qüvvə</code>. Vergül “və ya” deməkdir: <code>Qəzza, Rəfah</code>. Dırnaq sözləri bir yerdə saxlayır: <code>"Qəzza zolağı"</code>. Minus istisna edir: <code>Qəzza -futbol</code>. Mötərizə, OR və NOT da işləyir, çəkilər də: <code>Hörmüz^3, tanker min:3</code>.
help-chat = Qruplarda və kanallarda nəyin izlənəcəyini yalnız adminlər dəyişə bilər. Burada hər əmri <code>/command@bot</code> şəklində də göndərmək olar.
privacy =
    <b>Saxladıqlarım</b>
    Sizə aid: Telegram identifikatorunuz və adınız, dil və saat qurşağı, izləmələriniz, susdurduqlarınız, sakit saatlarınız və icmalınız, tarixçədə axtardığınız sözlər; səbəbi ilə birlikdə göndərdiyim və ya göndərmədiyim bildirişlər, o cümlədən aidiyyəti olmadığını dedikləriniz. Qrup və kanallar üçün də eynisi, üstəlik onları idarə edən adminlərin identifikatorları.
    Köhnə axtarışlar və köhnə bildirişlər bir müddət sonra öz-özünə silinir. Başqa heç bir mesajınızı saxlamıram və heç kimə heç nə vermirəm. Mənim gördüyümü Telegram və bu botu işlədən də görə bilər.
    /stop hər şeyi dərhal dayandırır və bütün məlumatı silməyi təklif edir; silinən geri qayıtmır.
only-in-private = Buna yalnız şəxsi söhbətdə cavab verirəm.
stopped = Artıq bildiriş almayacaqsınız. Qayıda biləcəyinizi nəzərə alıb izləmələrinizi və tarixçənizi saxlayıram.
take-away-ready = Bu söhbət haqqında saxladığım hər şey, JSON Lines formatında: hər izləmə, susdurma, axtarış və xəbər üçün bir sətir.
returned = ✅ Yenidən xoş gəlmisiniz. Bildirişlər yenə açıqdır.
erase-sure = İzləmələriniz, tarixçəniz və bu söhbət haqqında bildiyim hər şey silinəcək. Bunu geri qaytarmaq olmaz.
erased = Hər şey silindi. Yenidən başlamaq üçün /start göndərin.
not-subscribed = Burada abunə deyilsiniz. Başlamaq üçün /start göndərin.
unknown-command = Bu əmri tanımıram. Tanıdıqlarımı /help göstərir.
no-entry = Bu bot yalnız dəvət olunanlar üçündür. Giriş üçün botu işlədənə müraciət edin.
admins-only = Bunu yalnız bu söhbətin adminləri edə bilər.
button-outdated = Bu düymə artıq keçərli deyil.
saved = Yadda saxlanıldı
something-wrong = Mənim tərəfimdə xəta baş verdi və qeyd olundu. Bir azdan yenidən cəhd edin.

## Qruplar və kanallar

chats-title = <b>Qruplarınız və kanallarınız.</b> Birinə toxunun: bundan sonra bura göndərdikləriniz ona aid olacaq.
chats-empty =
    <b>Hələ heç bir qrup və ya kanal idarə etmirsiniz.</b>
    Məni qrupa və ya yazı paylaşmaq hüququ olan admin kimi kanala əlavə edin; onu necə idarə edəcəyinizi burada deyəcəyəm.
chats-current = ✅ <b>{ $name }</b> adından danışırsınız.
chat-concerned = 📣 <b>{ $name }</b> üçün
chat-connected =
    ✅ <b>{ $name }</b> qoşuldu.
    İzləmələrinə və mövzularına uyğun gələn xəbərlər orada paylaşılır. Onları siz buradan seçirsiniz; oxucuları bunu görmür.
chat-taken-up =
    ✅ Bundan sonra <b>{ $name }</b> adından danışırsınız.
    /topics, /watch, /watches, /history və göndərdiyiniz sözlər ona aiddir. Bunu /chats ilə bitirə bilərsiniz.
chat-other-admins = Digər adminləri də bu keçidlə eyni şeyi edə bilər: { $link }
chat-not-yours = Siz o söhbətin admini deyilsiniz və ya mən artıq orada deyiləm.
button-look-after = Nəyi izləyəcəyini seç
button-watches-there = İzləmələri
button-myself = 👤 Yenə öz adımdan
button-add-group = ➕ Məni qrupa əlavə et
button-add-channel = ➕ Məni kanala əlavə et

## Botu işlədənlər üçün

users-title = { $n ->
    [one] <b>Bir abunəçi</b>
   *[other] <b>{ $n } abunəçi</b>
 }
users-states = 🟢 aktiv { $active } · ⚪ dayandırıb { $stopped } · 🔴 gedib { $gone }
users-watches = { $n ->
    [0] izləmə yoxdur
    [one] bir izləmə
   *[other] { $n } izləmə
 }
kind-private = şəxs
kind-group = qrup
kind-channel = kanal
kind-console = konsol
health-title = <b>Vəziyyətim</b>
health-running = ✅ Oxuma və göndərmə davam edir.
health-stalled = 🔴 Dayanıb: { $work }; son dövrə: { $at }
work-poll = lentlərin oxunması
work-deliver = göndərmə
work-listen = Telegram-ın cavabları
work-send = mesajların Telegram-a çatması
health-deliveries = Mesajlar: gözləyən { $waiting }, göndərilən { $sent }, imtina edilən { $dead }.
health-feeds = { $n ->
    [one] <b>Bir lent</b>
   *[other] <b>{ $n } lent</b>
 }
health-more = Və daha { $n } lent. Hamısını serverdə <code>rasid feeds list</code> göstərir.
feed-new = hələ oxunmayıb
feed-well = qaydasında
feed-moved = köçüb
feed-quiet = sakit
feed-slow = yavaş
feed-misdated = tarixləri səhvdir
feed-failing = xəta verir
feed-blocked = girişə icazə vermir
feed-dead = ölü
feeds-title = { $n ->
    [one] <b>Bir lent</b>; vəziyyətini görmək üçün toxunun.
   *[other] <b>{ $n } lent</b>, əvvəlcə problemlilər. Vəziyyətini görmək istədiyinizə toxunun.
 }
feeds-empty = <b>Hələ lent yoxdur.</b>
feeds-how = Yenisini əlavə etmək üçün <code>/feeds</code> ilə lentin və ya saytın ünvanını, yaxud başqa oxuma proqramının OPML faylını göndərin.
feed-read = Son oxunma: { $last }. Son xəbər: { $news }.
feed-next = Növbəti oxunma: { $at }
feed-not-polled = Bu lent oxunmur. Yazıları saxlanılır.
search-nothing = Bu ünvanda lent tapmadım: { $address }. Yoxladıqlarım:
search-found = { $n ->
    [one] { $address } ünvanında <b>bir lent</b> var. Bundan sonra oxunması üçün toxunun.
   *[other] { $address } ünvanında <b>{ $n } lent</b> var. Bundan sonra oxunmasını istədiklərinizə toxunun.
 }
search-holds = { $n ->
    [one] Bir yazı, tarixi: { $newest }
   *[other] { $n } yazı, ən yenisi: { $newest }
 }
opml-too-large = Lentlər siyahısı ən çoxu { $most } MB ola bilər.
opml-none = { $name } faylında lent yoxdur: mən başqa oxuma proqramlarının ixrac etdiyi OPML fayllarını oxuyuram.
opml-taken = { $n ->
    [0] Siyahıda yeni lent yoxdur.
    [one] ✅ Bir lent əlavə olundu.
   *[other] ✅ { $n } lent əlavə olundu.
 } Artıq məlum olan: { $known }.
button-feeds = « Lentlər
button-feed-stop = Oxumağı dayandır
button-feed-poll = ➕ Oxu
invitation = { $n ->
    [one] Bu keçid bir nəfəri buraxır; son istifadə vaxtı: { $until }. Ona ötürün:
   *[other] Bu keçid { $n } nəfəri buraxır; son istifadə vaxtı: { $until }. Onlara ötürün:
 }
invite-not-needed = Dəvətə ehtiyac yoxdur: konfiqurasiya faylında giriş <code>{ $mode }</code> kimi təyin olunub.
invite-number = Neçə nəfər? 1 ilə { $most } arasında bir ədəd göndərin, məsələn, <code>/invite 5</code>.
announcement = 📢 <b>Bu botu işlədəndən</b>
announce-how = Bütün abunəçilərə demək istədiyinizi <code>/announce</code> ilə göndərin. Getməzdən əvvəl onu sizə göstərirəm.
announce-too-long = Bu, { $typed } işarədir; ən çoxu { $most } işarə yerləşir.
announce-going = Gedir: { $done } / { $n }.
announce-stopped = ⏹ Dayandırıldı.
announce-done = { $n ->
    [0] Heç kimə çatmadı.
    [one] ✅ { $n } abunəçiyə çatdı.
   *[other] ✅ { $n } abunəçiyə çatdı.
 } Gedən: { $gone }. Çatdırılmayan: { $failed }.
sources-title = { $n ->
    [one] <b>{ $n } nəşr</b> və son { $days } gündəki yazıları
   *[other] <b>{ $n } nəşr</b> və son { $days } gündəki yazıları
 }
sources-entries = { $n ->
    [0] yazı yoxdur
    [one] { $n } yazı
   *[other] { $n } yazı
 }
source-public = ictimai
source-state = dövlət
source-private = özəl
source-exile = mühacirətdə
opml-ready = { $n ->
    [one] { $n } lent, hər oxuyucu üçün OPML formatında.
   *[other] { $n } lent, hər oxuyucu üçün OPML formatında.
 }

## İzləmələr

ask-words = Hansı sözləri izləyim? Məsələn, <code>Qəzza sabitləşdirmə qüvvələri</code>, istənilən dildə. Vergül “və ya” deməkdir.
ask-keywords =
    İzlənən: <code>{ $query }</code>
    Yeni sözləri göndərin. <code>+ sözlər</code> variant əlavə edir, <code>- sözlər</code> variantı çıxarır.
ask-name = <b>{ $name }</b> üçün yeni ad göndərin.
watches-title = { $n ->
    [one] <b>Bir izləməniz var</b>: düzəltmək üçün toxunun.
   *[other] <b>{ $n } izləməniz var</b>: düzəltmək istədiyinizə toxunun.
 }
watches-empty = Hələ izləməniz yoxdur. İzlənəcək sözləri göndərin və ya hazır mövzu seçin.
watch-title = <b>{ $name }</b>
watch-reads = İzlənən: <code>{ $query }</code>
reading-stories = Axtarılan: { $parts } xəbərlər.
reading-with = { $words } olan
reading-or-with = { $one }, yaxud { $other }
reading-then = { $one }, { $other }
reading-aside = { $one } ({ $other })
reading-and = { $one } və { $other }
reading-or = { $one } və ya { $other }
reading-brackets = ({ $words })
reading-not = { $words } olmayan
reading-without = { $words } istisna olmaqla
reading-only = yalnız { $place }
reading-not-there = { $place } olmayan
reading-word = { $word }
reading-phrase = “{ $word }”
reading-exact = { $word } (məhz bu formada)
reading-case = { $word } (məhz bu böyük və kiçik hərflərlə)
reading-loose = { $n ->
    [one] “{ $word }” (arada ən çoxu bir sözlə)
   *[other] “{ $word }” (arada ən çoxu { $n } sözlə)
 }
reading-near = { $n ->
    [one] yan-yana { $one } və { $other }
   *[other] bir-birindən ən çoxu { $n } söz aralı { $one } və { $other }
 }
reading-near-ordered = { $n ->
    [one] { $one } və dərhal ardınca { $other }
   *[other] { $one } və ən çoxu { $n } söz sonra { $other }
 }
reading-sentence = eyni cümlədə { $one } və { $other }
reading-sentence-ordered = eyni cümlədə əvvəl { $one }, sonra { $other }
reading-at-least = { $n ->
    [one] { $words }
   *[other] ən azı { $n } dəfə { $words }
 }
reading-weight = { $words } (çəkisi { $weight })
reading-least = ümumi çəkisi ən azı { $least } olan
reading-in-title = başlıqda { $words }
reading-in-lead = ilk cümlədə { $words }
reading-in-text = başlığın altında { $words }
reading-topic = “{ $title }” mövzusu
reading-lang = { $name } dilində
reading-country = { $name } mənbəli
reading-site = { $name } mənbəli
reading-author = { $name } imzalı
reading-tag = “{ $name }” etiketli
reading-young = { $n ->
    [one] ən çoxu bir saatlıq
   *[other] ən çoxu { $n } saatlıq
 }
reading-age = { $lowest } ilə { $n } saat arası
watch-is-paused = ⏸ Fasilədədir: bildiriş göndərmir.
watch-languages = 🌐 Yalnız bu dillərdə: { $names }
watch-left-out = 📰 İstisna edilən mənbələr: { $names }
watch-paused = Fasilə verildi
watch-resumed = Yenidən aktivdir
watch-saved = ✅ Yadda saxlanıldı. Xəbərlərə düşən kimi bildirəcəyəm.
watch-changed = ✅ Dəyişdirildi.
watch-not-saved = Yadda saxlanılmadı.
watch-deleted = Silindi: { $name }
watch-quota = Ən çoxu { $most } izləməniz ola bilər, siz bu saya çatmısınız. Əvvəlcə birini silin və ya sözləri bir izləmədə vergüllə birləşdirin.
edit-nothing-left = “{ $words }” variantlar arasında yoxdur və ya qalan son variantdır. Hamısını əvəz etmək üçün yeni sözləri işarəsiz göndərin.
back-test = { $n ->
    [0] Son { $days } gündə bununla <b>heç bir xəbər</b> gəlməzdi.
    [one] Son { $days } gündə bununla <b>bir xəbər</b> gələrdi.
   *[other] Son { $days } gündə bununla { $about ->
        [yes] təxminən <b>{ $n } xəbər</b>
       *[no] <b>{ $n } xəbər</b>
     } gələrdi.
 } Yoxlanılan yazı: { $entries }.
back-test-nothing = Daha az söz yazın, başqa yazılışları vergüllə əlavə edin və ya yadda saxlayıb xəbərləri gözləyin.
watch-near-spellings = Xəbərlərdə sizinkilərə çox yaxın sözlər var. İzləməyə əlavə etmək istədiyinizə toxunun:
watch-other-languages = Həmin yerin başqa dillərdəki adları. İzləməyə əlavə etmək istədiyinizə toxunun:
added = Əlavə olundu

## Bildirişlər və tarixçə

alert-met = { $names }
alert-breaking = ⚡ Təcili: yarım saatda { $n } mənbə
comma = ,
alert-again = 🔁 Bir günlük fasilədən sonra yenidən gündəmdə
alert-turn-number = 🔸 Bu xəbərdə yenilik: rəqəm, { $before } → { $now }
alert-turn-denial = 🔸 Bu xəbərdə yenilik: təkzib, “{ $word }”
alert-turn-actor = 🔸 Bu xəbərdə yenilik: danışan yeni tərəf, “{ $word }”
alert-turn-action = 🔸 Bu xəbərdə yenilik: yeni addım, “{ $word }”
alert-earlier = Əvvəl: { $headline }
history-title = <b>Tarixçə</b>
history-search = <b>Tarixçə</b>: { $words }
history-empty = Hələ heç nə yoxdur. Bildirişlər və göndərmədiyim xəbərlər səbəbi ilə birlikdə burada görünür.
history-none-found = Tarixçənizdə buna uyğun heç nə yoxdur. Daha az sözlə axtarın və ya filtri genişləndirin.
filter-title = <b>Tarixçə</b>: yalnız bunları göstər …
filter-any = Hamısı
filter-by-watch = İzləmə üzrə
filter-by-source = Mənbə üzrə
filter-by-language = Dil üzrə
filter-by-day = Gün üzrə
filter-by-state = Vəziyyət üzrə
filter-sent = Göndərilən
filter-held = Göndərilməyən
export-title = Bu tarixçəni fayl kimi götürün: CSV elektron cədvəldə, JSON Lines proqramda açılır.
export-ready = { $n ->
    [one] Tarixçəniz: bir xəbər.
   *[other] Tarixçəniz: { $n } xəbər.
 }
story-outlets = { $n ->
    [one] Bir mənbədə dərc olunub:
   *[other] { $n } mənbədə dərc olunub, ən əvvəlki birinci:
 }
story-more-outlets = … və daha { $n } mənbə.
fate-sent = göndərildi
fate-waiting = yoldadır
fate-dead = çatdırılmadı
history-follows = əvvəlki xəbərin davamı
held-too-old = göndərilmədi (xəbər olmaq üçün çox köhnədir)
held-first-fetch = göndərilmədi (tarixsiz, yeni əlavə olunan lentdən)
why-topic = <b>{ $name }</b> mövzusu, { $score } bal:
why-watch = <b>{ $name }</b> adlı izləmə:
why-watch-score = <b>{ $name }</b> adlı izləmə, { $score } bal:
why-evidence = { $field } “{ $printed }” → <code>{ $atom }</code> ({ $rule })
why-evidence-weight = { $field } “{ $printed }” → <code>{ $atom }</code> ({ $rule }): { $weight }
why-concept = { $concept } { $weight }: { $words }
why-how = Bildirişə /why ilə cavab verin və ya xəbərin keçidini /why ilə birlikdə göndərin: niyə gəldiyini və ya niyə gəlmədiyini deyəcəyəm.
inquiry-read = Bu xəbəri oxumuşam: { $source }, { $at }. İzləmələrinizin heç birinə uyğun gəlmədi.
inquiry-no-watch = Hələ izləməniz yoxdur.
inquiry-nearest = Ən yaxın izləmə: <b>{ $name }</b>. Çatmayanlar:
inquiry-paused = <b>{ $name }</b> uyğun gəlir, amma fasilədədir.
inquiry-too-late = <b>{ $name }</b> uyğun gəlir, amma onu daha sonra yaratmısınız: { $at }.
inquiry-meets-now = <b>{ $name }</b> indiki halında uyğun gəlir. Bu xəbəri oxuyanda o, başqa cür idi və ya aktiv deyildi.
inquiry-unknown-site = Oxumamışam: <code>{ $url }</code>. Oxuduğum lentlər arasında bu saytınkı yoxdur. Əlavə etməyi məni işlədəndən xahiş edin.
inquiry-not-read = Oxumamışam: <code>{ $url }</code>. Hələ bu saytın heç bir lentində çıxmayıb.
inquiry-feed-never = { $source }: indiyədək heç oxunmayıb
inquiry-feed-failing = { $source }: hazırda oxunmur; son oxunma: { $at }
inquiry-feed-well = { $source }: son oxunma { $at }, bu xəbər orada yox idi
lack-word = Mətndə <code>{ $what }</code> yoxdur.
lack-excluded = Mətndə <code>{ $what }</code> var; izləmə isə bunu istisna edir.
lack-apart = Sözlər var, amma bir-birindən çox uzaqdır: <code>{ $what }</code>.
lack-elsewhere = Sözlər var, amma mətnin həmin hissəsində deyil: <code>{ $what }</code>.
lack-seldom = Var, amma kifayət qədər çox deyil: <code>{ $what }</code>.
lack-weight = Tapılan sözlərin çəkisi çatmır: <code>{ $what }</code>.
lack-origin = Tələb olunan yerdən gəlmir: <code>{ $what }</code>.
lack-language = Xəbərin dili bu izləməyə daxil deyil: { $what }.
lack-source = Xəbərin mənbəyi bu izləmədə istisna edilib: { $what }.
lack-age = Oxuyanda xəbərin yaşı uyğun deyildi: <code>{ $what }</code>.
lack-topic = <code>{ $what }</code> mövzusuna uyğun gəlmir.
lack-unreadable = Sorğusunu artıq oxuya bilmirəm: <code>{ $what }</code>. Açar sözlərini düzəldin.
lack-concept = “{ $what }” üçün kifayət qədər yaxında söz yoxdur.
why-held = Bu xəbər { $reason }.
why-coverage = { $n } mənbədə dərc olunub: { $names }
why-goes-on = “{ $headline }” xəbərinin davamı: oxşarlıq { $score }, ortaq sözlər: { $terms }
why-nearest = “{ $headline }” xəbəri ilə müqayisə edildi: oxşarlıq { $score }, eyni xəbər deyil; ortaq sözlər: { $terms }
why-same-guid = { $source }: lentdəki eyni yazı
why-same-url = { $source }: eyni ünvan
why-same-headline = { $source }: eyni başlıq
why-same-words = { $source }: başqa sözlərlə eyni xəbər, oxşarlıq { $score }; ortaq sözlər: { $terms }
why-same-meaning = yoxdur, amma məna eynidir
field-title = başlıqda
field-lead = ilk cümlədə
field-summary = mətndə
rule-equal = eyni söz
rule-folded = başqa yazılışda
rule-clitic = şəkilçi ilə
rule-inflection = başqa formada
rule-wildcard = ulduz işarəsi ilə

stats-title = Son { $days } günün bildirişləri
stats-by-day = günlər üzrə
stats-by-watch = izləmələr üzrə
stats-by-source = mənbələr üzrə
stats-by-language = dillər üzrə
stats-caption = { $n ->
    [one] Son { $days } gündə <b>bir bildiriş</b>.
   *[other] Son { $days } gündə <b>{ $n } bildiriş</b>.
 }
stats-held = Göndərilməyən: { $n }.
stats-empty = Son { $days } gündə bildiriş olmayıb, ona görə hələ çəkiləcək bir şey yoxdur.

## Susdurma, sakit saatlar, icmal, ayarlar

held-muted = göndərilmədi (susdurulub)
held-until = gözləyir ({ $reason }), göndəriləcək: { $until }
held-in-digest = icmalda gəldi ({ $reason })
reason-quiet-hours = sakit saatlar
reason-digest = icmal istəmisiniz
reason-over-cap = saatlıq həddi aşan bildiriş
reason-burst = bir izləmədən eyni anda çox xəbər
why-carried = Bu xəbər ayrıca gəlmədi: { $reason }.
mutes-title = <b>Susdurulanlar</b>: yenidən bildirilməsini istədiyinizə toxunun.
mutes-empty = Susdurulan heç nə yoxdur.
mute-how = Hər bildirişin altındakı düymə həmin xəbəri susdurur. Yazı ilə: <code>/mute 8h site:aljazeera.net</code>, izləmənin adı ilə birlikdə <code>/mute 1d</code>, hər şey üçün <code>/mute 2h all</code>. Müddət yazmasanız, siz geri qaytarana qədər davam edir. (<code>h</code> saat, <code>d</code> gün, <code>w</code> həftə)
mute-how-long = Nə qədər müddətə susdurulsun: { $what }?
mute-story = “{ $name }” xəbəri
mute-watch = “{ $name }” izləməsi
mute-source = { $name } mənbəsi
mute-everything = hər şey
mute-until = { $what } – bitir: { $until }
mute-forever = { $what } – siz geri qaytarana qədər
mute-done-until = 🔇 Susduruldu: { $what }. Bitir: { $until }.
mute-done-forever = 🔇 Siz geri qaytarana qədər susduruldu: { $what }.
mute-unclear = “{ $words }” ilə nəyi susdurmalı olduğumu anlamadım. İzləmənin adını, <code>site:aljazeera.net</code>, xəbərin keçidini və ya hər şey üçün <code>all</code> göndərin; müddəti <code>8h</code> və ya <code>1d</code> kimi əlavə edin.
unmuted = 🔊 Artıq susdurulmur.
span-1h = 1 saat
span-8h = 8 saat
span-1d = 1 gün
span-1w = 1 həftə
span-forever = Geri qaytarana qədər
quiet-is = 🌙 <b>Sakit saatlar</b>: { $quiet }
quiet-off = söndürülüb
quiet-daily = { $span }, hər gün
quiet-on-days = { $span }, başladığı günlər: { $days }
quiet-zone = Saat qurşağı: { $zone }.
quiet-how = Sakit saatlarda çıxan xəbərlər gözləyir və bu saatların sonunda bir icmal kimi gəlir. Yalnız təcili izləmələr gözləmir. Yazı ilə: <code>/quiet 22:00-07:00</code>, bazar ertəsindən cüməyə <code>/quiet 23-8 mon-fri</code>, söndürmək üçün <code>/quiet off</code>.
quiet-saved = ✅ Yadda saxlanıldı.
quiet-unclear = “{ $typed }” yazısını sakit saatlar kimi oxuya bilmədim. Məsələn, <code>/quiet 22:00-07:00</code> və ya <code>/quiet 23-8 mon-fri</code> göndərin; söndürmək üçün <code>/quiet off</code>.
quiet-last-day = Ən azı bir gün qalmalıdır. Sakit saatları bitirmək üçün “Söndür” düyməsinə toxunun.
digest-is = 🗞 <b>İcmal</b>: { $digest }
digest-how = İcmalda xəbərlər tək-tək deyil, bir yerdə gəlir: hər xəbər bir sətir, ən çox mənbədə dərc olunan birinci. Yalnız təcili izləmələr gözləmir. Yazı ilə: saatlıq üçün <code>/digest hourly</code>, günlük üçün <code>/digest daily 08:00</code>, söndürmək üçün <code>/digest off</code>.
digest-saved = ✅ Yadda saxlanıldı.
digest-unclear = “{ $typed }” yazısını icmal vaxtı kimi oxuya bilmədim. <code>/digest hourly</code> (saatlıq), <code>/digest daily 08:00</code> (günlük) və ya <code>/digest off</code> (söndürülüb) göndərin.
plan-off = söndürülüb
plan-hourly = saatda bir
plan-daily = hər gün saat { $at }
digest-title = { $n ->
    [one] 🗞 <b>İcmal</b>: bir xəbər
   *[other] 🗞 <b>İcmal</b>: { $n } xəbər
 }
digest-quiet = { $n ->
    [one] 🌙 <b>Sakit saatlarda çıxan</b>: bir xəbər
   *[other] 🌙 <b>Sakit saatlarda çıxan</b>: { $n } xəbər
 }
digest-over-cap = { $n ->
    [one] 📦 <b>Daha bir xəbər</b>: bir saatda tək-tək göndərdiyimdən çox xəbər çıxdı.
   *[other] 📦 <b>Daha { $n } xəbər</b>: bir saatda tək-tək göndərdiyimdən çox xəbər çıxdı.
 }
digest-burst = ⚡ <b>{ $name }: { $n ->
    [one] daha bir xəbər
   *[other] { $n } xəbər
 }</b>, { $minutes ->
    [one] bir dəqiqə ərzində
   *[other] { $minutes } dəqiqə ərzində
 }
digest-part = 🗞 İcmal, hissə { $number }/{ $of }
settings-title = ⚙️ <b>Ayarlar</b>
settings-language = Dil: { $name }
settings-zone = Saat qurşağı: { $zone }
settings-quiet = Sakit saatlar: { $quiet }
settings-digest = İcmal: { $digest }
settings-style = Bildirişlər: { $style }
zone-is = 🕐 Saatınız: { $zone }
zone-ask = Saatı sizinki ilə eyni olan şəhərə toxunun və ya başqa şəhəri, yaxud saat fərqini göndərin, məsələn, <code>Daşkənd</code> və ya <code>+5</code>.
zone-saved = ✅ Yadda saxlanıldı.
style-ask = Bildiriş nə qədərini göstərsin? Yazmaqla: <code>/settings full</code>, <code>/settings lead</code> və ya <code>/settings headline</code>.
style-saved = ✅ Yadda saxlanıldı.
style-full = Başlıq, giriş cümləsi və önbaxış
style-lead = Başlıq və giriş cümləsi
style-headline = Yalnız başlıq
zone-unclear = “{ $typed }” adlı saat qurşağı tanımıram. Yaxınlığınızdakı böyük şəhəri və ya <code>+4</code> kimi saat fərqini göndərin: <code>/settings Bakı</code>, <code>/settings +4</code>.
narrow-languages = <b>{ $name }</b>: hansı dillərdəki xəbərləri bildirim? Heç biri seçilməyibsə, hamısını bildirirəm.
narrow-sources = <b>{ $name }</b>: hansı mənbələrin xəbərlərini bildirim? İstisna etmək istədiyinizə toxunun. Başqa mənbənin də yaydığı xəbər yenə gələcək.
mode-title = <b>{ $name }</b>: xəbərləri necə bildirim?
mode-how =
    🔔 Səsli: dərhal, səslə.
    🔕 Səssiz: dərhal, səs çıxarmadan.
    🗞 İcmalda: başqaları ilə birlikdə, { $digest }; vaxtı /digest ilə dəyişdirilir.
    🚨 Təcili: dərhal; sakit saatlarda da, icmal açıq olanda da.
dismissed = 👎 Qeyd etdim: aidiyyəti yoxdur.
dismiss-proposal = <b>{ $word }</b> sözü istisna edilsəydi, bu xəbər gəlməzdi. Bu söz olan xəbərləri { $n ->
    [one] bu izləmədə
   *[other] bu izləmələrdə
 } istisna edim: { $names }?
dismiss-effect = { $n ->
    [0] Son { $days } gündə başqa heç bir xəbər kənarda qalmazdı.
    [one] Son { $days } gündə daha bir xəbər kənarda qalardı:
   *[other] Son { $days } gündə daha { $n } xəbər kənarda qalardı, məsələn:
 }
dismiss-topic = Bu xəbər hazır mövzudan gəlib; onun sözlərini bir oxucuya görə dəyişmirəm. Xəbəri susdura və ya mövzunu izləməyi dayandıra bilərsiniz.
dismiss-topic-too = Xəbər həm də hazır mövzudan gəlib; orada qalır.
dismiss-no-word = Xəbərdə istisna edə biləcəyim söz görmürəm. Xəbəri susdura bilərsiniz.
excluded = ✅ <b>{ $word }</b> olan xəbərlər { $n ->
    [one] bu izləmədə
   *[other] bu izləmələrdə
 } istisna edilir: { $names }.
included = Geri qaytarıldı: <b>{ $word }</b> olan xəbərlər yenidən gəlir.

## Düymələr

button-why = Niyə?
button-mute = 🔇 Xəbəri susdur
button-dismiss = 👎 Aidiyyəti yoxdur
button-mutes = Susdurulanlar
button-mute-everything = 🔇 Hər şeyi susdur
button-mute-source = 🔇 Mənbə: { $name }
button-mute-watch = 🔇 İzləmə: { $name }
button-mode-loud = 🔔 Səsli
button-mode-silent = 🔕 Səssiz
button-mode-digest = 🗞 İcmalda
button-mode-urgent = 🚨 Təcili
button-zone = 🕐 Saat qurşağı
button-languages = 🌐 Dillər
button-sources = 📰 Mənbələr
button-every-language = Bütün dillər
button-style = 📝 Bildirişin görünüşü
button-quiet = 🌙 Sakit saatlar
button-quiet-off = Söndür
button-digest = 🗞 İcmal
button-digest-off = Söndürülüb
button-digest-hourly = Saatda bir
button-settings = « Ayarlar
button-exclude = ➖ İstisna et: “{ $word }”
button-other-word = “{ $word }”
button-history = Tarixçə
button-topics = Mövzular
button-watches = « Bütün izləmələr
button-new-watch = ➕ Yeni izləmə
button-language = 🌐 Dil
button-edit = ✏️ Sözləri düzəlt
button-rename = Adını dəyiş
button-test = Sına
button-pause = ⏸ Fasilə ver
button-resume = ▶️ Davam et
button-delete = 🗑 Sil
button-undo = Geri qaytar
button-save = ✅ Yadda saxla
button-change = ✏️ Dəyiş
button-all-languages = ➕ Hamısı
button-cancel = İmtina
button-back = « Geri
button-open-watch = İzləməni aç
button-use-repair = Bundan istifadə et
button-newest = Ən yeni
button-filter = 🔎 Filtr
button-export = 📄 İxrac et
button-stats = 📊 Rəqəmlər
button-older = Daha köhnə »
button-return = Qayıt
button-take-away = 📄 Məlumatlarımı götür
button-opml = 📄 OPML
button-announce = { $n ->
    [one] ✅ { $n } nəfərə göndər
   *[other] ✅ { $n } nəfərə göndər
 }
button-erase = Hər şeyi sil
button-erase-yes = Bəli, hər şeyi sil

## Sorğu xətaları: nə səhvdir, harada, nə etməli

query-empty = Burada izlənəcək heç nə yoxdur. Bir-iki söz göndərin.
query-too-long = Bu, { $typed } simvoldur; ən çoxu { $most } simvol sığır. Uzun siyahıların yeri hazır mövzulardır.
query-too-deep = Mötərizə içində həddən artıq mötərizə var (simvol { $position }).
query-unclosed-bracket = Açılan mötərizə bağlanmayıb (simvol { $position }). Bəlkə bunu nəzərdə tutursunuz: <code>{ $repair }</code>?
query-unopened-bracket = Bağlanan mötərizə açılmayıb (simvol { $position }). Bəlkə bunu nəzərdə tutursunuz: <code>{ $repair }</code>?
query-unclosed-quote = Dırnaq bağlanmayıb (simvol { $position }); sətrin sonuna qədər oxudum: <code>{ $repair }</code>.
query-mixed-and-or = AND ilə OR bir yerdədir, belə oxudum: <code>{ $repair }</code>. Başqa şey nəzərdə tutursunuzsa, mötərizələri özünüz qoyun.
query-mixed-other = AND ilə OR bir yerdədir, belə oxudum: <code>{ $repair }</code>. <code>{ $other }</code> nəzərdə tutursunuzsa, mötərizə qoyun.
query-operator-lonely = <code>{ $operator }</code> (simvol { $position }) yanında söz olmadığı üçün nəzərə alınmadı. Belə oxudum: <code>{ $repair }</code>.
query-only-excludes = İzləmədə xəbərdə olmalı ən azı bir söz lazımdır; bu sorğu isə yalnız istisna edir.
query-only-age = İzləmədə axtarılacaq ən azı bir söz lazımdır; təkcə yaş bəs etmir.
query-common-words = Bu sözlər demək olar ki, hər xəbərdə var; daha nadir söz əlavə edin.
query-wildcard-too-short = <code>{ $word }</code> həddən artıq çox sözə uyğun gələrdi. <code>*</code> işarəsindən əvvəl ən azı { $letters } hərf yazın.
query-wildcard-first = Söz <code>*</code> ilə başlaya bilməz: <code>{ $word }</code>. İşarəni sona qoyun və ya çıxarın.
query-near-range = NEAR 1 ilə { $most } arasında ədəd qəbul edir; { $typed } olmaz. Daha uzaq məsafədə sözlərin özü eynisini tapır: <code>{ $repair }</code>.
query-number-range = <code>{ $operator }</code> (simvol { $position }) { $least } ilə { $most } arasında ədəd qəbul edir; { $typed } olmaz.
query-age-range = Yaş (simvol { $position }) <code>age:&lt;24h</code> və ya saatla <code>age:[2 TO 24]</code> şəklində, ən çoxu { $most } saat yazılır; <code>{ $typed }</code> oxunmur.
query-min-unreachable = <code>min:{ $least }</code> (simvol { $position }) əlçatmazdır: bütün sözlərin cəmi ən çoxu { $reached } edir. Onu azaldın və ya sözlərə daha çox çəki verin, məsələn, <code>Qəzza^3</code>.
query-near-twice = Ardıcıl iki NEAR var (simvol { $position }): hansının birinci gəldiyini mötərizə ilə göstərin. Bəlkə bunu nəzərdə tutursunuz: <code>{ $repair }</code>?
query-near-needs-left = <code>{ $operator }</code> (simvol { $position }) solunda söz tələb edir.
query-near-needs-right = <code>{ $operator }</code> (simvol { $position }) sağında söz tələb edir.
query-unknown-field = Naməlum sahə: <code>{ $field }</code> (simvol { $position }). Bəlkə bunu nəzərdə tutursunuz: <code>{ $repair }</code>? Sahələr: { $fields }.
query-space-after-field = <code>{ $field }:</code> işarəsindən sonra boşluq qoyulmur; belə oxudum: <code>{ $repair }</code>. Sözün özünü axtarmaq üçün onu dırnağa alın.
query-language-code = Dillər iki hərflə yazılır, məsələn, <code>lang:he</code>; <code>{ $typed }</code> (simvol { $position }) belə deyil. Məsələn, ivrit üçün <code>lang:he</code> yazın.
query-language-name = Dillər iki hərflə yazılır: <code>{ $typed }</code> (simvol { $position }) əvəzinə <code>lang:{ $code }</code> yazın.
query-unknown-topic = <code>{ $topic }</code> adlı mövzu yoxdur (simvol { $position }). Mövzuları /topics göstərir.
query-unknown-search = <code>{ $name }</code> adlı izləməniz yoxdur (simvol { $position }). İzləmələrinizi /watches göstərir; bir neçə sözdən ibarət ad dırnağa alınır.
query-search-counts = <code>{ $name }</code> izləməsi (simvol { $position }) çəkiləri hesablayır, ona görə başqa izləmənin hissəsi ola bilməz.
query-not-here = <code>{ $feature }</code> (simvol { $position }) orada işlənə bilməz. Onu çıxarın.
query-repair = Bəlkə bunu nəzərdə tutursunuz: <code>{ $repair }</code>?
query-too-broad = Gündə təxminən { $n } xəbər, { $feeds } lentdən: bu qədərini heç kim oxuya bilməz. Daha bir sözlə və ya <code>title:</code> ilə daraldın.
