# Русский
#
# Словарик: watch — подписка (слова, за которыми следят); topic — готовая тема; alert — уведомление;
# story — новость; source, outlet — источник; feed — лента; entry — публикация; digest — дайджест;
# mute — заглушить; quiet hours — тихие часы; held — придержано; history — история; query — запрос.
# Обращение на «вы»; бот говорит о себе в первом лице. Имена, что подставляются, стоят в именительном падеже.

## Меню и профиль

menu-start = Начать и выбрать темы
menu-topics = Готовые темы
menu-watch = Следить за своими словами
menu-watches = Ваши подписки: изменить, удалить
menu-history = Что отправлено и что придержано
menu-chats = Ваши группы и каналы
menu-privacy = Что я о вас храню
menu-feeds = Ленты и их состояние (оператор)
menu-users = Подписчики (оператор)
menu-health = Состояние бота (оператор)
menu-invite = Пригласить людей (оператор)
menu-sources = Какие источники читаются (оператор)
menu-announce = Объявление всем (оператор)
menu-stats = Ваши уведомления в цифрах
menu-why = Почему новость пришла или не пришла
menu-mute = Заглушить новость, источник, подписку
menu-quiet = Тихие часы
menu-digest = Новости вместе, раз в час или в день
menu-settings = Язык и часовой пояс
menu-help = Что я умею
menu-stop = Уйти и, если хотите, всё стереть
profile-about = Читаю новости на многих языках и сразу сообщаю, когда в них появляется ваша тема. Одна новость — одно сообщение, сколько бы источников о ней ни написали.
profile-short = Уведомления о новостях по вашим темам на многих языках: одна новость — одно сообщение

## Начало, помощь, уход

welcome = <b>Добро пожаловать, { $name }!</b> Я Rasid, по-арабски — «наблюдатель».
welcome-how =
    Читаю новости на многих языках и сообщаю, когда в них появляется ваша тема: одна новость — одно сообщение с её первым предложением.
    Нажмите на тему, чтобы следить за ней, или просто пришлите слова, например <code>Газа перемирие</code>.
welcome-chat = Здесь <b>{ $name }</b> будет получать новости по своим темам.
welcome-how-chat = За чем следить, выбирают администраторы: нажмите на тему или отправьте <code>/watch</code> и нужные слова.
topic-followed = ✅ Теперь слежу за темой: { $topic }
topic-unfollowed = Больше не слежу за темой: { $topic }
topics-title = <b>Темы</b>: нажмите, чтобы следить или перестать.
topic-week = { $n ->
    [0] За последнюю неделю уведомлений не было.
    [one] { $n } уведомление в неделю.
    [few] { $n } уведомления в неделю.
    [many] { $n } уведомлений в неделю.
   *[other] { $n } уведомления в неделю.
 }
language-choose = На каком языке мне говорить?
language-chosen = Теперь я говорю по-русски.
help-title = <b>Что я умею</b>
help-commands =
    /topics — готовые темы
    /watch <code>слова</code> — следить за своими словами
    /watches — ваши подписки: изменить слова или название, проверить, приостановить, удалить
    /history — что отправлено и что придержано; /history <code>слова</code> ищет в истории
    /chats — управлять группами и каналами отсюда
    /privacy — что я о вас храню
    /why <code>ссылка</code> — почему новость пришла или не пришла; можно и ответом на уведомление
    /stats — ваши уведомления в цифрах, картинкой
    /mute, /quiet, /digest — что заглушить, когда молчать, что собирать вместе
    /settings — язык и часовой пояс
    /stop — уйти и, если хотите, всё стереть
help-admin =
    Для тех, кто мной управляет: /feeds — ленты и их состояние, а с адресом — новые ленты; /users — подписчики; /sources — источники; /health — моё состояние; /invite <code>число</code> — ссылка-приглашение; /announce <code>текст</code> — объявление всем.
help-query =
    Слова через пробел должны встретиться все, в любой форме: <code>Газа войска</code>. Запятая значит «или»: <code>Газа, Рафах</code>. В кавычках слова идут подряд: <code>"сектор Газа"</code>. Минус исключает: <code>Газа -футбол</code>. Можно писать и скобки, OR и NOT, и веса: <code>Ормуз^3, танкер min:3</code>.
help-chat = В группах и каналах менять подписки могут только администраторы. Любую команду здесь можно отправить как <code>/command@bot</code>.
privacy =
    <b>Что я храню</b>
    О вас: ваш id и имя в Telegram, язык и часовой пояс, подписки, заглушённое, тихие часы и дайджест, слова, которые вы искали в истории, а также уведомления, которые я отправил или придержал, с указанием причины, и те, что вы отметили как неинтересные. О группе или канале — то же самое и id администраторов, которые ими управляют.
    Старые поисковые слова и уведомления со временем удаляются сами. Других ваших сообщений я не храню и никому ничего не передаю. Telegram и те, кто управляет этим ботом, видят то же, что и я.
    /stop сразу прекращает всё это и предлагает всё стереть; стёртое не восстановить.
only-in-private = На это я отвечаю только в личном чате.
stopped = Уведомления больше не придут. Подписки и история сохранятся на случай, если вы вернётесь.
take-away-ready = Всё, что я храню об этом чате, в формате JSON Lines: по строке на каждую подписку, заглушение, поиск и новость.
returned = ✅ С возвращением. Уведомления снова включены.
erase-sure = Будут удалены ваши подписки, история и всё остальное, что я знаю об этом чате. Отменить это нельзя.
erased = Всё стёрто. Чтобы начать заново, отправьте /start.
not-subscribed = Уведомления здесь не подключены. Чтобы начать, отправьте /start.
unknown-command = Я не знаю такой команды. /help покажет те, что знаю.
no-entry = Этот бот только для приглашённых. Попросите доступ у тех, кто им управляет.
admins-only = Это могут делать только администраторы чата.
button-outdated = Эта кнопка устарела.
saved = Сохранено
something-wrong = У меня что-то сломалось. Ошибка записана; попробуйте ещё раз чуть позже.

## Группы и каналы

chats-title = <b>Ваши группы и каналы.</b> Нажмите на чат: всё, что вы отправите мне здесь, будет относиться к нему.
chats-empty =
    <b>Пока вы не управляете ни одной группой и ни одним каналом.</b>
    Добавьте меня в группу или в канал администратором с правом публикации; тогда я напишу здесь, что делать дальше.
chats-current = ✅ Вы действуете от имени: <b>{ $name }</b>.
chat-concerned = 📣 Для чата <b>{ $name }</b>
chat-connected =
    ✅ Чат подключён: <b>{ $name }</b>.
    Там будут появляться новости по его подпискам и темам. Выбираете вы их здесь, так что читатели этого не видят.
chat-taken-up =
    ✅ Теперь вы действуете от имени: <b>{ $name }</b>.
    /topics, /watch, /watches, /history и присланные слова относятся к этому чату. Закончить можно в /chats.
chat-other-admins = Другие администраторы могут делать то же самое по этой ссылке: { $link }
chat-not-yours = Вы не администратор этого чата, или меня в нём больше нет.
button-look-after = Выбрать, за чем следить
button-watches-there = Подписки чата
button-myself = 👤 Снова от своего имени
button-add-group = ➕ Добавить в группу
button-add-channel = ➕ Добавить в канал

## Для тех, кто управляет ботом

users-title = { $n ->
    [one] <b>{ $n } подписчик</b>
    [few] <b>{ $n } подписчика</b>
    [many] <b>{ $n } подписчиков</b>
   *[other] <b>{ $n } подписчика</b>
 }
users-states = 🟢 активны { $active } · ⚪ остановлены { $stopped } · 🔴 ушли { $gone }
users-watches = { $n ->
    [0] нет подписок
    [one] { $n } подписка
    [few] { $n } подписки
    [many] { $n } подписок
   *[other] { $n } подписки
 }
kind-private = личный чат
kind-group = группа
kind-channel = канал
kind-console = консоль
health-title = <b>Моё состояние</b>
health-running = ✅ Чтение и отправка идут.
health-stalled = 🔴 { $work }: остановка; последний раз: { $at }
work-poll = Чтение лент
work-deliver = Отправка
work-listen = Ответы Telegram
work-send = Приём сообщений в Telegram
health-deliveries = Сообщения: ждут { $waiting }, отправлены { $sent }, не доставлены { $dead }.
health-feeds = { $n ->
    [0] <b>Лент нет</b>
    [one] <b>{ $n } лента</b>
    [few] <b>{ $n } ленты</b>
    [many] <b>{ $n } лент</b>
   *[other] <b>{ $n } ленты</b>
 }
health-more = И ещё { $n }. Все ленты покажет на сервере <code>rasid feeds list</code>.
feed-new = ещё не читалась
feed-well = в порядке
feed-moved = переехала
feed-quiet = молчит
feed-slow = медленная
feed-misdated = путает даты
feed-failing = со сбоями
feed-blocked = не пускает нас
feed-dead = не работает
feeds-title = { $n ->
    [1] <b>Одна лента</b>. Нажмите, чтобы увидеть её состояние.
    [one] <b>{ $n } лента</b>, сначала неисправные. Нажмите, чтобы увидеть состояние.
    [few] <b>{ $n } ленты</b>, сначала неисправные. Нажмите, чтобы увидеть состояние.
    [many] <b>{ $n } лент</b>, сначала неисправные. Нажмите, чтобы увидеть состояние.
   *[other] <b>{ $n } ленты</b>, сначала неисправные. Нажмите, чтобы увидеть состояние.
 }
feeds-empty = <b>Лент пока нет.</b>
feeds-how = Чтобы добавить ещё, отправьте <code>/feeds</code> с адресом ленты или сайта либо файл OPML из другой читалки.
feed-read = Последнее чтение: { $last }. Последняя новость: { $news }.
feed-next = Следующее чтение: { $at }
feed-not-polled = Лента не читается. Её публикации сохранены.
search-nothing = Лент по адресу { $address } не нашлось. Что проверено:
search-found = { $n ->
    [1] <b>Одна лента</b> по адресу { $address }. Нажмите, чтобы читать её.
    [one] <b>{ $n } лента</b> по адресу { $address }. Нажмите на те, что нужно читать.
    [few] <b>{ $n } ленты</b> по адресу { $address }. Нажмите на те, что нужно читать.
    [many] <b>{ $n } лент</b> по адресу { $address }. Нажмите на те, что нужно читать.
   *[other] <b>{ $n } ленты</b> по адресу { $address }. Нажмите на те, что нужно читать.
 }
search-holds = { $n ->
    [0] Публикаций нет
    [1] Одна публикация: { $newest }
    [one] { $n } публикация, самая новая: { $newest }
    [few] { $n } публикации, самая новая: { $newest }
    [many] { $n } публикаций, самая новая: { $newest }
   *[other] { $n } публикации, самая новая: { $newest }
 }
opml-too-large = Список лент должен быть не больше { $most } МБ.
opml-none = В файле { $name } лент нет: я читаю OPML, какой сохраняют другие читалки.
opml-taken = { $n ->
    [0] Новых лент в файле нет.
    [one] ✅ Добавлена { $n } лента.
    [few] ✅ Добавлены { $n } ленты.
    [many] ✅ Добавлено { $n } лент.
   *[other] ✅ Добавлено { $n } ленты.
 } Уже известно: { $known }.
button-feeds = ‹ Ленты
button-feed-stop = Не читать
button-feed-poll = ➕ Читать
invitation = { $n ->
    [1] По этой ссылке до { $until } может войти один человек. Перешлите её:
    [one] По этой ссылке до { $until } может войти { $n } человек. Перешлите её:
    [few] По этой ссылке до { $until } могут войти { $n } человека. Перешлите её:
    [many] По этой ссылке до { $until } могут войти { $n } человек. Перешлите её:
   *[other] По этой ссылке до { $until } могут войти { $n } человека. Перешлите её:
 }
invite-not-needed = Приглашения не нужны: в файле настроек указан доступ <code>{ $mode }</code>.
invite-number = Сколько человек? Отправьте число от 1 до { $most }, например <code>/invite 5</code>.
announcement = 📢 <b>От тех, кто управляет ботом</b>
announce-how = Отправьте <code>/announce</code> и текст, который увидят все подписчики. Перед отправкой я покажу его вам.
announce-too-long = Знаков: { $typed }, а помещается не больше { $most }.
announce-going = Отправляется: { $done } из { $n }.
announce-stopped = ⏹ Остановлено.
announce-done = { $n ->
    [0] Не получил никто.
    [one] ✅ Получил { $n } подписчик.
    [few] ✅ Получили { $n } подписчика.
    [many] ✅ Получили { $n } подписчиков.
   *[other] ✅ Получили { $n } подписчика.
 } Ушли: { $gone }. Не доставлено: { $failed }.
sources-title = { $n ->
    [one] <b>{ $n } источник</b> и публикации за последние { $days } дней
    [few] <b>{ $n } источника</b> и их публикации за последние { $days } дней
    [many] <b>{ $n } источников</b> и их публикации за последние { $days } дней
   *[other] <b>{ $n } источника</b> и их публикации за последние { $days } дней
 }
sources-entries = { $n ->
    [0] нет публикаций
    [one] { $n } публикация
    [few] { $n } публикации
    [many] { $n } публикаций
   *[other] { $n } публикации
 }
source-public = общественный
source-state = государственный
source-private = частный
source-exile = в изгнании
opml-ready = { $n ->
    [one] { $n } лента в формате OPML, для любой читалки.
    [few] { $n } ленты в формате OPML, для любой читалки.
    [many] { $n } лент в формате OPML, для любой читалки.
   *[other] { $n } ленты в формате OPML, для любой читалки.
 }

## Подписки

ask-words = За какими словами следить? Например, <code>Газа международные силы</code>, на любом языке. Запятая значит «или».
ask-keywords =
    Сейчас ищу <code>{ $query }</code>
    Пришлите новые слова. <code>+ слова</code> — добавить вариант, <code>- слова</code> — убрать.
ask-name = Пришлите новое название для <b>{ $name }</b>.
watches-title = { $n ->
    [1] <b>Ваша подписка</b>: нажмите, чтобы изменить.
    [one] <b>{ $n } подписка</b>: нажмите на любую, чтобы изменить.
    [few] <b>{ $n } подписки</b>: нажмите на любую, чтобы изменить.
    [many] <b>{ $n } подписок</b>: нажмите на любую, чтобы изменить.
   *[other] <b>{ $n } подписки</b>: нажмите на любую, чтобы изменить.
 }
watches-empty = Подписок пока нет. Пришлите слова, за которыми следить, или выберите тему.
watch-title = <b>{ $name }</b>
watch-reads = Ищу: <code>{ $query }</code>
reading-stories = Новости { $parts }.
reading-with = с упоминанием { $words }
reading-or-with = { $one }, или { $other }
reading-then = { $one }; { $other }
reading-aside = { $one } ({ $other })
reading-and = { $one } и { $other }
reading-or = { $one } или { $other }
reading-brackets = ({ $words })
reading-not = без упоминания { $words }
reading-without = не { $words }
reading-only = только { $place }
reading-not-there = не { $place }
reading-word = «{ $word }»
reading-phrase = «{ $word }»
reading-exact = «{ $word }» именно в этой форме
reading-case = «{ $word }» именно с этими заглавными
reading-loose = { $n ->
    [0] «{ $word }» без слов между ними
    [one] «{ $word }», между словами не больше { $n } слова
    [few] «{ $word }», между словами не больше { $n } слов
    [many] «{ $word }», между словами не больше { $n } слов
   *[other] «{ $word }», между словами не больше { $n } слова
 }
reading-near = { $n ->
    [1] { $one } рядом с { $other }
    [one] { $one } не дальше { $n } слова от { $other }
    [few] { $one } не дальше { $n } слов от { $other }
    [many] { $one } не дальше { $n } слов от { $other }
   *[other] { $one } не дальше { $n } слова от { $other }
 }
reading-near-ordered = { $n ->
    [1] { $one } прямо перед { $other }
    [one] { $one } перед { $other } не дальше { $n } слова
    [few] { $one } перед { $other } не дальше { $n } слов
    [many] { $one } перед { $other } не дальше { $n } слов
   *[other] { $one } перед { $other } не дальше { $n } слова
 }
reading-sentence = { $one } в одном предложении с { $other }
reading-sentence-ordered = { $one } перед { $other } в одном предложении
reading-at-least = { $n ->
    [1] { $words }
    [one] { $words } не меньше { $n } раза
    [few] { $words } не меньше { $n } раз
    [many] { $words } не меньше { $n } раз
   *[other] { $words } не меньше { $n } раза
 }
reading-weight = { $words } (вес { $weight })
reading-least = общий вес не меньше { $least }
reading-in-title = { $words } в заголовке
reading-in-lead = { $words } в первом предложении
reading-in-text = { $words } под заголовком
reading-topic = темы «{ $title }»
reading-lang = на языке «{ $name }»
reading-country = из источников страны «{ $name }»
reading-site = с сайта { $name }
reading-author = автора { $name }
reading-tag = с меткой «{ $name }»
reading-young = { $n ->
    [1] в первый час после выхода
    [one] в первые { $n } час после выхода
    [few] в первые { $n } часа после выхода
    [many] в первые { $n } часов после выхода
   *[other] в первые { $n } часа после выхода
 }
reading-age = давностью от { $lowest } до { $n } ч
watch-is-paused = ⏸ Приостановлена: уведомления не приходят.
watch-languages = 🌐 Только на языках: { $names }
watch-left-out = 📰 Без источников: { $names }
watch-paused = Приостановлена
watch-resumed = Снова работает
watch-saved = ✅ Сохранено. Сообщу, как только это появится в новостях.
watch-changed = ✅ Изменено.
watch-not-saved = Не сохранено.
watch-deleted = Удалено: { $name }
watch-quota = Больше подписок, чем { $most }, завести нельзя. Сначала удалите одну или соедините слова запятыми в одной подписке.
edit-nothing-left = «{ $words }» нет среди вариантов, или это последний из них. Чтобы заменить всё, пришлите новые слова без знака.
back-test = { $n ->
    [0] За последние { $days } дней <b>не пришло бы ничего</b>.
    [1] За последние { $days } дней пришла бы <b>одна новость</b>.
    [one] За последние { $days } дней { $about ->
        [yes] пришло бы около <b>{ $n } новости</b>
       *[no] пришла бы <b>{ $n } новость</b>
     }.
    [few] За последние { $days } дней { $about ->
        [yes] пришло бы около <b>{ $n } новостей</b>
       *[no] пришли бы <b>{ $n } новости</b>
     }.
    [many] За последние { $days } дней пришло бы { $about ->
        [yes] около <b>{ $n } новостей</b>
       *[no] <b>{ $n } новостей</b>
     }.
   *[other] За последние { $days } дней пришло бы { $about ->
        [yes] около <b>{ $n } новости</b>
       *[no] <b>{ $n } новости</b>
     }.
 } Прочитано публикаций: { $entries }.
back-test-nothing = Попробуйте меньше слов, добавьте другие написания через запятую или сохраните и ждите новостей.
watch-near-spellings = В новостях есть слова, очень похожие на ваши. Нажмите, чтобы искать и их:
watch-other-languages = То же место на других языках. Нажмите, чтобы искать и его:
added = Добавлено

## Уведомления и история

alert-met = { $names }
alert-breaking = ⚡ Срочно: { $n ->
    [one] { $n } источник
    [few] { $n } источника
    [many] { $n } источников
   *[other] { $n } источника
 } за полчаса
comma = ,
alert-again = 🔁 Снова в новостях после дня затишья
alert-turn-number = 🔸 Что нового: число, { $before } → { $now }
alert-turn-denial = 🔸 Что нового: опровержение, «{ $word }»
alert-turn-actor = 🔸 Что нового: новый участник, «{ $word }»
alert-turn-action = 🔸 Что нового: следующий шаг, «{ $word }»
alert-earlier = Ранее: { $headline }
history-title = <b>История</b>
history-search = <b>История</b>: { $words }
history-empty = Пока пусто. Здесь появятся уведомления, а также новости, которые я придержал, с указанием причины.
history-none-found = В истории ничего не подходит. Ищите по меньшему числу слов или снимите фильтр.
filter-title = <b>История</b>: показать только…
filter-any = Всё
filter-by-watch = По подписке
filter-by-source = По источнику
filter-by-language = По языку
filter-by-day = По дню
filter-by-state = Отправлено или нет
filter-sent = Отправлено
filter-held = Придержано
export-title = Историю можно сохранить файлом: CSV — для электронных таблиц, JSON Lines — для программ.
export-ready = { $n ->
    [1] Ваша история: одна новость.
    [one] Ваша история: { $n } новость.
    [few] Ваша история: { $n } новости.
    [many] Ваша история: { $n } новостей.
   *[other] Ваша история: { $n } новости.
 }
story-outlets = { $n ->
    [1] Сообщил один источник:
    [one] Сообщил { $n } источник, начиная с первого:
    [few] Сообщили { $n } источника, начиная с первого:
    [many] Сообщили { $n } источников, начиная с первого:
   *[other] Сообщили { $n } источника, начиная с первого:
 }
story-more-outlets = … и ещё { $n }.
fate-sent = отправлено
fate-waiting = в пути
fate-dead = не доставлено
history-follows = продолжение прежней новости
held-too-old = придержано (слишком старая новость)
held-first-fetch = придержано (без даты, из только что добавленной ленты)
why-topic = Тема <b>{ $name }</b>, оценка { $score }:
why-watch = Подписка <b>{ $name }</b>:
why-watch-score = Подписка <b>{ $name }</b>, оценка { $score }:
why-evidence = «{ $printed }» { $field } — по слову <code>{ $atom }</code> ({ $rule })
why-evidence-weight = «{ $printed }» { $field } — по слову <code>{ $atom }</code> ({ $rule }): { $weight }
why-concept = { $concept } { $weight }: { $words }
why-how = Ответьте на уведомление командой /why или отправьте /why со ссылкой на статью: скажу, почему она пришла или не пришла.
inquiry-read = Прочитано: { $at }, лента { $source }. Ни одной вашей подписке не подошло.
inquiry-no-watch = Подписок у вас нет.
inquiry-nearest = Ближе всего <b>{ $name }</b>. Чего не хватило:
inquiry-paused = Подписка <b>{ $name }</b> подходит, но приостановлена.
inquiry-too-late = Подписка <b>{ $name }</b> подходит, но создана позже: { $at }.
inquiry-meets-now = Подписка <b>{ $name }</b> подходит в нынешнем виде. Когда я это читал, она была другой или не работала.
inquiry-unknown-site = Я не читал <code>{ $url }</code>: лент этого сайта среди моих нет. Попросите тех, кто мной управляет, добавить его.
inquiry-not-read = Я не читал <code>{ $url }</code>: в лентах этого сайта такого пока не было.
inquiry-feed-never = { $source }: лента ещё не читалась
inquiry-feed-failing = { $source }: сейчас не читается; последнее чтение { $at }
inquiry-feed-well = { $source }: последнее чтение { $at }, этой статьи там нет
lack-word = <code>{ $what }</code> в тексте нет.
lack-excluded = <code>{ $what }</code> есть в тексте, а подписка это исключает.
lack-apart = Слова есть, но слишком далеко друг от друга: <code>{ $what }</code>.
lack-elsewhere = Слова есть, но не в той части текста: <code>{ $what }</code>.
lack-seldom = Есть, но слишком мало раз: <code>{ $what }</code>.
lack-weight = Найденные слова весят слишком мало для <code>{ $what }</code>.
lack-origin = Источник не тот, что требует <code>{ $what }</code>.
lack-language = Язык новости подписка не включает: { $what }.
lack-source = Источник новости подписка исключает: { $what }.
lack-age = Когда я это читал, давность была другой: <code>{ $what }</code>.
lack-topic = Тема <code>{ $what }</code> не подходит.
lack-unreadable = Запрос больше не читается: <code>{ $what }</code>. Измените его слова.
lack-concept = Близких слов для «{ $what }» не нашлось.
why-held = Почему без уведомления: { $reason }
why-coverage = { $n ->
    [one] Сообщил { $n } источник: { $names }
    [few] Сообщили { $n } источника: { $names }
    [many] Сообщили { $n } источников: { $names }
   *[other] Сообщили { $n } источника: { $names }
 }
why-goes-on = Продолжение новости «{ $headline }»: сходство { $score }, общие слова: { $terms }
why-nearest = Сравнено с «{ $headline }»: сходство { $score }, это другая новость; общие слова: { $terms }
why-same-guid = { $source }: та же публикация в ленте
why-same-url = { $source }: тот же адрес
why-same-headline = { $source }: тот же заголовок
why-same-words = { $source }: то же другими словами, сходство { $score }; общие слова: { $terms }
why-same-meaning = нет, но смысл тот же
field-title = в заголовке
field-lead = в первом предложении
field-summary = в тексте
rule-equal = то же слово
rule-folded = другое написание
rule-clitic = с приставкой или окончанием
rule-inflection = в другой форме
rule-wildcard = по звёздочке

stats-title = Уведомления за последние { $days } дней
stats-by-day = по дням
stats-by-watch = по подпискам
stats-by-source = по источникам
stats-by-language = по языкам
stats-caption = { $n ->
    [1] <b>Одно уведомление</b> за последние { $days } дней.
    [one] <b>{ $n } уведомление</b> за последние { $days } дней.
    [few] <b>{ $n } уведомления</b> за последние { $days } дней.
    [many] <b>{ $n } уведомлений</b> за последние { $days } дней.
   *[other] <b>{ $n } уведомления</b> за последние { $days } дней.
 }
stats-held = Придержано: { $n }.
stats-empty = За последние { $days } дней уведомлений не было, рисовать пока нечего.

## Когда сообщать: заглушённое, тихие часы, дайджест, настройки

held-muted = придержано (заглушено)
held-until = придержано до { $until } ({ $reason })
held-in-digest = пришло в дайджесте ({ $reason })
reason-quiet-hours = тихие часы
reason-digest = вы выбрали дайджест
reason-over-cap = слишком много уведомлений за час
reason-burst = много новостей по одной подписке сразу
why-carried = Отдельно не отправлено: { $reason }
mutes-title = <b>Заглушено</b>: нажмите, чтобы снова получать.
mutes-empty = Ничего не заглушено.
mute-how = Под каждым уведомлением есть кнопка, которая глушит его новость. То же текстом: <code>/mute 8h site:aljazeera.net</code>, <code>/mute 1d</code> и название подписки, <code>/mute 2h all</code> — всё сразу. Без срока действует, пока вы не отмените. (<code>h</code> — часы, <code>d</code> — дни, <code>w</code> — недели.)
mute-how-long = На сколько заглушить: { $what }?
mute-story = новость «{ $name }»
mute-watch = подписка «{ $name }»
mute-source = источник { $name }
mute-everything = всё
mute-until = { $what } — до { $until }
mute-forever = { $what } — пока не отмените
mute-done-until = 🔇 Заглушено до { $until }: { $what }.
mute-done-forever = 🔇 Заглушено, пока не отмените: { $what }.
mute-unclear = Непонятно, что заглушить: «{ $words }». Отправьте название подписки, <code>site:aljazeera.net</code>, ссылку на новость или <code>all</code>; можно со сроком, например <code>8h</code> или <code>1d</code>.
unmuted = 🔊 Больше не заглушено.
span-1h = 1 час
span-8h = 8 часов
span-1d = 1 день
span-1w = 1 неделя
span-forever = Пока не отменю
quiet-is = 🌙 <b>Тихие часы</b>: { $quiet }
quiet-off = выключены
quiet-daily = { $span }, каждый день
quiet-on-days = { $span }, начало: { $days }
quiet-zone = Ваше время: { $zone }.
quiet-how = Новости, вышедшие в тихие часы, ждут и приходят по их окончании одним дайджестом. Не ждут только срочные подписки. То же текстом: <code>/quiet 22:00-07:00</code>, <code>/quiet 23-8 пн-пт</code>, <code>/quiet off</code>.
quiet-saved = ✅ Сохранено.
quiet-unclear = «{ $typed }» не похоже на тихие часы. Отправьте, например, <code>/quiet 22:00-07:00</code> или <code>/quiet 23-8 пн-пт</code>; <code>/quiet off</code> их выключит.
quiet-last-day = Должен остаться хотя бы один день. Чтобы убрать тихие часы, нажмите «Выключить».
digest-is = 🗞 <b>Дайджест</b>: { $digest }
digest-how = В дайджесте новости приходят не по одной, а вместе, по строке на каждую; сначала те, о которых сообщает больше источников. Не ждут только срочные подписки. То же текстом: <code>/digest hourly</code> — каждый час, <code>/digest daily 08:00</code> — каждый день, <code>/digest off</code> — выключить.
digest-saved = ✅ Сохранено.
digest-unclear = «{ $typed }» не похоже на время дайджеста. Отправьте <code>/digest hourly</code>, <code>/digest daily 08:00</code> или <code>/digest off</code>.
plan-off = выключен
plan-hourly = каждый час
plan-daily = каждый день в { $at }
digest-title = { $n ->
    [1] 🗞 <b>Дайджест</b>: одна новость
    [one] 🗞 <b>Дайджест</b>: { $n } новость
    [few] 🗞 <b>Дайджест</b>: { $n } новости
    [many] 🗞 <b>Дайджест</b>: { $n } новостей
   *[other] 🗞 <b>Дайджест</b>: { $n } новости
 }
digest-quiet = { $n ->
    [1] 🌙 <b>За тихие часы</b>: одна новость
    [one] 🌙 <b>За тихие часы</b>: { $n } новость
    [few] 🌙 <b>За тихие часы</b>: { $n } новости
    [many] 🌙 <b>За тихие часы</b>: { $n } новостей
   *[other] 🌙 <b>За тихие часы</b>: { $n } новости
 }
digest-over-cap = { $n ->
    [1] 📦 <b>Ещё одна новость</b>: за час их вышло больше, чем я отправляю по одной.
    [one] 📦 <b>Ещё { $n } новость</b>: за час их вышло больше, чем я отправляю по одной.
    [few] 📦 <b>Ещё { $n } новости</b>: за час их вышло больше, чем я отправляю по одной.
    [many] 📦 <b>Ещё { $n } новостей</b>: за час их вышло больше, чем я отправляю по одной.
   *[other] 📦 <b>Ещё { $n } новости</b>: за час их вышло больше, чем я отправляю по одной.
 }
digest-burst = ⚡ <b>{ $name }: { $n ->
    [1] ещё одна новость
    [one] { $n } новость
    [few] { $n } новости
    [many] { $n } новостей
   *[other] { $n } новости
 }</b> { $minutes ->
    [1] за минуту
    [one] за { $minutes } минуту
    [few] за { $minutes } минуты
    [many] за { $minutes } минут
   *[other] за { $minutes } минуты
 }
digest-part = 🗞 Дайджест, часть { $number } из { $of }
settings-title = ⚙️ <b>Настройки</b>
settings-language = Язык: { $name }
settings-zone = Часовой пояс: { $zone }
settings-quiet = Тихие часы: { $quiet }
settings-digest = Дайджест: { $digest }
settings-style = Уведомления: { $style }
zone-is = 🕐 Ваше время: { $zone }
zone-ask = Нажмите на город, где время как у вас, или пришлите другой город либо смещение, например <code>Ташкент</code> или <code>+5</code>.
zone-saved = ✅ Сохранено.
style-ask = Что показывать в уведомлении? Можно и текстом: <code>/settings full</code>, <code>/settings lead</code> или <code>/settings headline</code>.
style-saved = ✅ Сохранено.
style-full = Заголовок, первая фраза и предпросмотр
style-lead = Заголовок и первая фраза
style-headline = Только заголовок
zone-unclear = Я не знаю часового пояса «{ $typed }». Пришлите крупный город поблизости или смещение, например <code>+4</code>: <code>/settings Баку</code>, <code>/settings +4</code>.
narrow-languages = На каких языках сообщать по подписке <b>{ $name }</b>? Пока ничего не отмечено — на всех.
narrow-sources = О каких источниках сообщать по подписке <b>{ $name }</b>? Нажмите, чтобы исключить. Новость, которую даёт и другой источник, всё равно придёт.
mode-title = Как сообщать по подписке <b>{ $name }</b>?
mode-how =
    🔔 Со звуком: сразу, с сигналом.
    🔕 Без звука: сразу, но тихо.
    🗞 В дайджесте: вместе с другими, { $digest }; время меняется в /digest.
    🚨 Срочно: сразу, даже в тихие часы и при включённом дайджесте.
dismissed = 👎 Учтено: неинтересно.
dismiss-proposal = Слово <b>{ $word }</b> отсеяло бы эту новость. Исключать новости с ним { $n ->
    [1] из подписки
   *[other] из подписок
 } { $names }?
dismiss-effect = { $n ->
    [0] Больше за последние { $days } дней ничего не отсеялось бы.
    [1] За последние { $days } дней отсеялась бы ещё одна новость:
    [one] За последние { $days } дней отсеялась бы ещё { $n } новость, например:
    [few] За последние { $days } дней отсеялись бы ещё { $n } новости, например:
    [many] За последние { $days } дней отсеялось бы ещё { $n } новостей, например:
   *[other] За последние { $days } дней отсеялось бы ещё { $n } новости, например:
 }
dismiss-topic = Новость пришла по готовой теме, а её слова я не меняю ради одного читателя. Можно заглушить новость или перестать следить за темой.
dismiss-topic-too = Она пришла и по готовой теме; там всё останется как есть.
dismiss-no-word = Не вижу в ней слова, которое можно исключить. Новость можно заглушить.
excluded = ✅ Исключаю новости со словом <b>{ $word }</b> { $n ->
    [1] из подписки
   *[other] из подписок
 } { $names }.
included = Отменено: новости со словом <b>{ $word }</b> снова приходят.

## Кнопки

button-why = Почему?
button-mute = 🔇 Заглушить
button-dismiss = 👎 Неинтересно
button-mutes = Всё заглушённое
button-mute-everything = 🔇 Заглушить всё
button-mute-source = 🔇 Источник: { $name }
button-mute-watch = 🔇 Подписка: { $name }
button-mode-loud = 🔔 Со звуком
button-mode-silent = 🔕 Без звука
button-mode-digest = 🗞 В дайджесте
button-mode-urgent = 🚨 Срочно
button-zone = 🕐 Часовой пояс
button-languages = 🌐 Языки
button-sources = 📰 Источники
button-every-language = Все языки
button-style = 📝 Вид уведомлений
button-quiet = 🌙 Тихие часы
button-quiet-off = Выключить
button-digest = 🗞 Дайджест
button-digest-off = Выключен
button-digest-hourly = Каждый час
button-settings = ‹ Настройки
button-exclude = ➖ Исключить «{ $word }»
button-other-word = «{ $word }»
button-history = История
button-topics = Темы
button-watches = ‹ Все подписки
button-new-watch = ➕ Новая подписка
button-language = 🌐 Язык
button-edit = ✏️ Изменить слова
button-rename = Переименовать
button-test = Проверить
button-pause = ⏸ Приостановить
button-resume = ▶️ Возобновить
button-delete = 🗑 Удалить
button-undo = Отменить
button-save = ✅ Сохранить
button-change = ✏️ Изменить
button-all-languages = ➕ Добавить все
button-cancel = Отмена
button-back = ‹ Назад
button-open-watch = Открыть подписку
button-use-repair = Взять этот вариант
button-newest = К новым
button-filter = 🔎 Фильтр
button-export = 📄 В файл
button-stats = 📊 Цифры
button-older = Раньше ›
button-return = Вернуться
button-take-away = 📄 Забрать мои данные
button-opml = 📄 OPML
button-announce = { $n ->
    [1] ✅ Отправить одному
   *[other] ✅ Отправить, получателей: { $n }
 }
button-erase = Стереть всё
button-erase-yes = Да, стереть всё

## Ошибки в запросах: что не так, где и что делать

query-empty = Искать здесь нечего. Пришлите слово или два.
query-too-long = Знаков: { $typed }, а помещается не больше { $most }. Длинным спискам место в готовой теме.
query-too-deep = Слишком глубоко вложенные скобки (знак { $position }).
query-unclosed-bracket = Скобка (знак { $position }) не закрыта. Может быть, <code>{ $repair }</code>?
query-unopened-bracket = Закрывающая скобка (знак { $position }) не была открыта. Может быть, <code>{ $repair }</code>?
query-unclosed-quote = Кавычка (знак { $position }) не закрыта; читаю её до конца строки: <code>{ $repair }</code>.
query-mixed-and-or = AND и OR смешаны: читаю как <code>{ $repair }</code>. Если имелось в виду другое, расставьте скобки.
query-mixed-other = AND и OR смешаны: читаю как <code>{ $repair }</code>. Если имелось в виду <code>{ $other }</code>, поставьте скобки.
query-operator-lonely = <code>{ $operator }</code> (знак { $position }) пропускаю: рядом нет слова. Читаю <code>{ $repair }</code>.
query-only-excludes = Подписке нужно хотя бы одно слово, которое должно встретиться; эта только исключает.
query-only-age = Подписке нужно хотя бы одно слово; одной давности мало.
query-common-words = Эти слова есть почти в каждой новости; добавьте более редкое.
query-wildcard-too-short = <code>{ $word }</code> подойдёт к слишком многим словам. Перед <code>*</code> нужно букв: не меньше { $letters }.
query-wildcard-first = Слово не может начинаться с <code>*</code>: <code>{ $word }</code>. Поставьте звёздочку в конец или уберите её.
query-near-range = NEAR принимает число от 1 до { $most }, а не { $typed }. На большем расстоянии хватит самих слов: <code>{ $repair }</code>.
query-number-range = <code>{ $operator }</code> (знак { $position }) принимает число от { $least } до { $most }, а не { $typed }.
query-age-range = Давность (знак { $position }) пишется <code>age:&lt;24h</code> или в часах <code>age:[2 TO 24]</code>, самое большее { $most } ч; <code>{ $typed }</code> мне непонятно.
query-min-unreachable = <code>min:{ $least }</code> (знак { $position }) недостижимо: все слова вместе весят не больше { $reached }. Уменьшите число или прибавьте словам веса, например <code>Газа^3</code>.
query-near-twice = Два NEAR подряд (знак { $position }): скобки должны показать, какой первый. Может быть, <code>{ $repair }</code>?
query-near-needs-left = Для <code>{ $operator }</code> (знак { $position }) нужно слово слева.
query-near-needs-right = Для <code>{ $operator }</code> (знак { $position }) нужно слово справа.
query-unknown-field = Неизвестное поле <code>{ $field }</code> (знак { $position }). Может быть, <code>{ $repair }</code>? Поля: { $fields }.
query-space-after-field = После <code>{ $field }:</code> пробел не нужен; читаю <code>{ $repair }</code>. Чтобы искать само слово, возьмите его в кавычки.
query-language-code = Язык — это две буквы, например <code>lang:he</code>; <code>{ $typed }</code> (знак { $position }) не подходит. Иврит, скажем, пишется <code>lang:he</code>.
query-language-name = Язык — это две буквы: вместо <code>{ $typed }</code> (знак { $position }) напишите <code>lang:{ $code }</code>.
query-unknown-topic = Темы <code>{ $topic }</code> (знак { $position }) нет. Какие есть, покажет /topics.
query-unknown-search = Подписки с названием <code>{ $name }</code> (знак { $position }) у вас нет. Какие есть, покажет /watches; название из нескольких слов берут в кавычки.
query-search-counts = Подписка <code>{ $name }</code> (знак { $position }) считает веса и потому не может быть частью другой.
query-not-here = <code>{ $feature }</code> (знак { $position }) здесь стоять не может. Уберите.
query-repair = Может быть, <code>{ $repair }</code>?
query-too-broad = Около { $n ->
    [one] { $n } новости
    [few] { $n } новостей
    [many] { $n } новостей
   *[other] { $n } новости
 } в день из { $feeds ->
    [one] { $feeds } ленты
    [few] { $feeds } лент
    [many] { $feeds } лент
   *[other] { $feeds } ленты
 }: столько никто не прочтёт. Сузьте ещё одним словом или с помощью <code>title:</code>.
