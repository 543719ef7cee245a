# العربية

## القائمة والملف

menu-start = البدء واختيار المواضيع
menu-topics = مواضيع معدّة يمكن متابعتها
menu-watch = رصد كلمات تختارها أنت
menu-watches = مراقباتك: تعديل وإيقاف وحذف
menu-history = ما أُرسل وما حُجب
menu-chats = المجموعات والقنوات التي تديرها
menu-privacy = ما أحفظه عنك
menu-feeds = المصادر وحالها (لمشغّل البوت)
menu-users = المشتركون (لمشغّل البوت)
menu-health = حال البوت (لمشغّله)
menu-invite = دعوة أشخاص (لمشغّل البوت)
menu-sources = المنابر التي تُقرأ (لمشغّل البوت)
menu-announce = قول شيء لجميع المشتركين (لمشغّل البوت)
menu-stats = تنبيهاتك بالأرقام، في صورة
menu-why = لماذا وصل مقال أو لم يصل
menu-mute = كتم خبر أو مصدر أو مراقبة
menu-quiet = ساعات الهدوء
menu-digest = الأخبار مجتمعة، كل ساعة أو كل يوم
menu-settings = اللغة والتوقيت
menu-help = ماذا أستطيع أن أفعل
menu-stop = المغادرة، ومحو كل شيء إن أردت
profile-about = أقرأ الأخبار بلغات كثيرة وأخبرك فورًا حين يرد فيها موضوع من مواضيعك. رسالة واحدة لكل خبر مهما تعددت المصادر التي تنقله.
profile-short = تنبيهات إخبارية عن مواضيعك، بلغات كثيرة، رسالة واحدة لكل خبر

## البدء والمساعدة والمغادرة

welcome = <b>أهلًا بك يا { $name }!</b> أنا راصد.
welcome-how =
    أقرأ الأخبار بلغات كثيرة وأخبرك حين يرد فيها موضوع من مواضيعك: رسالة واحدة لكل خبر، مع جملته الأولى.
    اضغط على موضوع لمتابعته، أو أرسل لي مباشرة كلمات أرصدها، مثل <code>وقف إطلاق النار غزة</code>.
welcome-chat = سيُبلَّغ <b>{ $name }</b> هنا حين يرد موضوع من مواضيعه في الأخبار.
welcome-how-chat = المشرفون يختارون ما يُتابَع: اضغط على موضوع، أو أرسل <code>/watch</code> تليه الكلمات المطلوب رصدها.
topic-followed = ✅ تتابع الآن: { $topic }
topic-unfollowed = لم تعد تتابع: { $topic }
topics-title = <b>المواضيع</b>: اضغط للمتابعة أو لإلغائها.
topic-week = { $n ->
    [zero] لا تنبيهات في الأسبوع الأخير.
    [one] تنبيه واحد في الأسبوع.
    [two] تنبيهان في الأسبوع.
    [few] { $n } تنبيهات في الأسبوع.
    [many] { $n } تنبيهًا في الأسبوع.
   *[other] { $n } تنبيه في الأسبوع.
 }
language-choose = بأي لغة أتحدث إليك؟
language-chosen = أتحدث العربية الآن.
help-title = <b>ماذا أستطيع أن أفعل</b>
help-commands =
    ‏/topics – مواضيع معدّة يمكن متابعتها
    ‏/watch <code>كلمات</code> – رصد كلمات تختارها أنت
    ‏/watches – مراقباتك: تعديل الكلمات والاسم، تجربة، إيقاف مؤقت، حذف
    ‏/history – ما أُرسل وما حُجب؛ و‏/history <code>كلمات</code> تبحث فيه
    ‏/chats – إدارة المجموعات والقنوات من هنا
    ‏/privacy – ما أحفظه عنك
    ‏/why <code>رابط</code> – لماذا وصل مقال أو لم يصل؛ أو جوابًا على تنبيه
    ‏/stats – تنبيهاتك بالأرقام، في صورة
    ‏/mute و‏/quiet و‏/digest – كتم ما لا تريده؛ هدوء في الليل؛ الأخبار مجتمعة
    ‏/settings – اللغة والتوقيت
    ‏/stop – المغادرة، ومحو كل شيء إن أردت
help-admin =
    لك، مشغّلَ البوت: ‏/feeds – المصادر وحالها، ومع عنوانٍ مصادر جديدة؛ ‏/users – المشتركون؛ ‏/sources – المنابر؛ ‏/health – حالي؛ ‏/invite <code>عدد</code> – رابط يُدخل أشخاصًا؛ ‏/announce <code>نص</code> – قول شيء للجميع.
help-query =
    الكلمات المتجاورة يجب أن ترد كلها، بأي صيغة: <code>غزة قوة</code>. الفاصلة تعني «أو»: <code>غزة، رفح</code>. علامتا الاقتباس تبقيان الكلمات معًا: <code>"قطاع غزة"</code>. وعلامة الناقص تستبعد: <code>غزة -رياضة</code>. والأقواس و OR و NOT تعمل أيضًا، وكذلك الأوزان: <code>هرمز^3، ناقلة min:3</code>.
help-chat = في المجموعات والقنوات لا يغيّر ما يُرصد إلا المشرفون. ويمكن هنا إرسال كل أمر بصيغة <code>/command@bot</code>.
privacy =
    <b>ما أحفظه</b>
    عنك: معرّفك واسمك في تيليجرام، واللغة والمنطقة الزمنية، ومراقباتك وما كتمته وساعات هدوئك وموجزك، والكلمات التي بحثت عنها في سجلك، والتنبيهات التي أرسلتها أو حجبتها مع السبب، وما قلت إنه لا يعنيك منها. وعن المجموعة أو القناة مثل ذلك، ومعرّفات المشرفين الذين يديرونها.
    ما قدُم من كلمات البحث والتنبيهات يُمحى من تلقاء نفسه بعد مدة. لا أحفظ أي رسالة أخرى منك، ولا أعطي شيئًا لأحد. ويستطيع تيليجرام ومن يشغّل هذا البوت رؤية ما أراه.
    الأمر ‏/stop ينهي ذلك فورًا ويعرض محو كل شيء؛ وما يُمحى لا يعود.
only-in-private = لا أجيب عن هذا إلا في محادثة خاصة.
stopped = لن تصلك تنبيهات بعد الآن. مراقباتك وسجلك محفوظة إن عدت.
take-away-ready = كل ما أحتفظ به عن هذه المحادثة بصيغة JSON Lines: سطر لكل مراقبة وكتم وبحث وخبر.
returned = ✅ أهلًا بعودتك. عادت التنبيهات.
erase-sure = سيُمحى كل ما أعرفه عن هذه المحادثة: مراقباتك وسجلك وكل ما سواهما. لا رجعة في ذلك.
erased = مُحي كل شيء. أرسل ‏/start للبدء من جديد.
not-subscribed = لست مشتركًا هنا. أرسل ‏/start للبدء.
unknown-command = لا أعرف هذا الأمر. ‏/help يعرض ما أعرفه.
no-entry = هذا البوت للمدعوين فقط. اطلب ممن يديره أن يسمح لك بالدخول.
admins-only = هذا للمشرفين على هذه المحادثة فقط.
button-outdated = هذا الزر لم يعد صالحًا.
saved = حُفظ
something-wrong = حدث خطأ من جهتي وقد سُجّل. حاول مرة أخرى بعد قليل.

## المجموعات والقنوات

chats-title = <b>مجموعاتك وقنواتك.</b> اضغط على إحداها: ما ترسله إليّ هنا بعد ذلك يخصّها.
chats-empty =
    <b>لا تدير أي مجموعة أو قناة بعد.</b>
    أضفني إلى مجموعة، أو إلى قناة مشرفًا يحق له النشر؛ وسأخبرك هنا كيف تديرها.
chats-current = ✅ أنت تتحدث باسم <b>{ $name }</b>.
chat-concerned = 📣 يخصّ <b>{ $name }</b>
chat-connected =
    ✅ تم ربط <b>{ $name }</b>.
    يُنشر هناك ما يطابق مراقباتها ومواضيعها. وأنت تختارها من هنا فلا يرى قراؤها شيئًا من ذلك.
chat-taken-up =
    ✅ من الآن تتحدث باسم <b>{ $name }</b>.
    الأوامر ‏/topics و‏/watch و‏/watches و‏/history وما ترسله من كلمات تخصّها. والأمر ‏/chats ينهي ذلك.
chat-other-admins = يستطيع مشرفوها الآخرون ذلك أيضًا بهذا الرابط: { $link }
chat-not-yours = لست مشرفًا على تلك المحادثة، أو لم أعد عضوًا فيها.
button-look-after = اختيار ما تتابعه
button-watches-there = مراقباتها
button-myself = 👤 العودة إلى الحديث باسمي
button-add-group = ➕ أضفني إلى مجموعة
button-add-channel = ➕ أضفني إلى قناة

## لمن يشغّل البوت

users-title = { $n ->
    [zero] <b>لا مشتركين</b>
    [one] <b>مشترك واحد</b>
    [two] <b>مشتركان</b>
    [few] <b>{ $n } مشتركين</b>
    [many] <b>{ $n } مشتركًا</b>
   *[other] <b>{ $n } مشترك</b>
 }
users-states = 🟢 نشط { $active } · ⚪ متوقف { $stopped } · 🔴 غائب { $gone }
users-watches = { $n ->
    [zero] بلا مراقبات
    [one] مراقبة واحدة
    [two] مراقبتان
    [few] { $n } مراقبات
    [many] { $n } مراقبة
   *[other] { $n } مراقبة
 }
kind-private = شخص
kind-group = مجموعة
kind-channel = قناة
kind-console = طرفية
health-title = <b>حالي</b>
health-running = ✅ القراءة والإرسال جاريان.
health-stalled = 🔴 توقف: { $work }؛ آخر جولة: { $at }
work-poll = قراءة المصادر
work-deliver = الإرسال
work-listen = الرد من تيليجرام
work-send = وصول الرسائل إلى تيليجرام
health-deliveries = الرسائل: في الانتظار { $waiting }، أُرسلت { $sent }، تعذّرت { $dead }.
health-feeds = { $n ->
    [zero] <b>لا مصادر</b>
    [one] <b>مصدر واحد</b>
    [two] <b>مصدران</b>
    [few] <b>{ $n } مصادر</b>
    [many] <b>{ $n } مصدرًا</b>
   *[other] <b>{ $n } مصدر</b>
 }
health-more = { $n ->
    [one] ومصدر آخر. الأمر <code>rasid feeds list</code> على الخادم يعرضها كلها.
    [two] ومصدران آخران. الأمر <code>rasid feeds list</code> على الخادم يعرضها كلها.
   *[other] وغيرها ({ $n }). الأمر <code>rasid feeds list</code> على الخادم يعرضها كلها.
 }
feed-new = لم يُقرأ بعد
feed-well = سليم
feed-moved = انتقل
feed-quiet = صامت
feed-slow = بطيء
feed-misdated = تواريخه غير سليمة
feed-failing = يتعثر
feed-blocked = لا يسمح لنا بالقراءة
feed-dead = ميت
feeds-title = { $n ->
    [one] <b>مصدر واحد</b>، اضغط عليه لترى حاله.
    [two] <b>مصدران</b>، المتعثر أولًا. اضغط على أحدهما لترى حاله.
    [few] <b>{ $n } مصادر</b>، المتعثرة أولًا. اضغط على أحدها لترى حاله.
    [many] <b>{ $n } مصدرًا</b>، المتعثرة أولًا. اضغط على أحدها لترى حاله.
   *[other] <b>{ $n } مصدر</b>، المتعثرة أولًا. اضغط على أحدها لترى حاله.
 }
feeds-empty = <b>لا مصادر بعد.</b>
feeds-how = للمزيد أرسل <code>/feeds</code> مع عنوان مصدر أو موقع، أو ملف OPML من قارئ آخر.
feed-read = آخر قراءة: { $last }. آخر خبر: { $news }.
feed-next = القراءة التالية: { $at }
feed-not-polled = لا يُقرأ الآن. ما جاء منه محفوظ.
search-nothing = لم أجد أي مصدر في { $address }. جرّبت:
search-found = { $n ->
    [one] <b>مصدر واحد</b> في { $address }. اضغط عليه ليُقرأ من الآن.
    [two] <b>مصدران</b> في { $address }. اضغط على ما تريد قراءته من الآن.
    [few] <b>{ $n } مصادر</b> في { $address }. اضغط على ما تريد قراءته من الآن.
   *[other] <b>{ $n } مصدرًا</b> في { $address }. اضغط على ما تريد قراءته من الآن.
 }
search-holds = { $n ->
    [zero] لا مواد فيه
    [one] مادة واحدة، تاريخها { $newest }
    [two] مادتان، أحدثهما { $newest }
    [few] { $n } مواد، أحدثها { $newest }
   *[other] { $n } مادة، أحدثها { $newest }
 }
opml-too-large = لا يزيد حجم قائمة المصادر على { $most } ميغابايت.
opml-none = لا مصادر في { $name }: أقرأ ملفات OPML كما تصدّرها برامج القراءة.
opml-taken = { $n ->
    [zero] لا مصادر جديدة فيها.
    [one] ✅ أضيف مصدر واحد.
    [two] ✅ أضيف مصدران.
    [few] ✅ أضيفت { $n } مصادر.
   *[other] ✅ أضيف { $n } مصدرًا.
 } المعروف من قبل: { $known }.
button-feeds = « المصادر
button-feed-stop = التوقف عن قراءته
button-feed-poll = ➕ قراءته
invitation = { $n ->
    [one] هذا الرابط يُدخل شخصًا واحدًا حتى { $until }. مرّره إليه:
    [two] هذا الرابط يُدخل شخصين حتى { $until }. مرّره إليهما:
    [few] هذا الرابط يُدخل { $n } أشخاص حتى { $until }. مرّره إليهم:
   *[other] هذا الرابط يُدخل { $n } شخصًا حتى { $until }. مرّره إليهم:
 }
invite-not-needed = لا حاجة إلى دعوة: الدخول في ملف الإعدادات <code>{ $mode }</code>.
invite-number = كم شخصًا؟ أرسل عددًا من 1 إلى { $most }، مثل <code>/invite 5</code>.
announcement = 📢 <b>ممن يدير هذا البوت</b>
announce-how = أرسل <code>/announce</code> متبوعًا بما تريد قوله لجميع المشتركين. وستراه قبل أن يُرسل.
announce-too-long = هذا أطول من اللازم ({ $typed })؛ أقصى عدد للأحرف { $most }.
announce-going = في الطريق: { $done } من { $n }.
announce-stopped = ⏹ أُوقف.
announce-done = { $n ->
    [zero] لم يصل إلى أحد.
    [one] ✅ وصل إلى مشترك واحد.
    [two] ✅ وصل إلى مشتركَين.
    [few] ✅ وصل إلى { $n } مشتركين.
    [many] ✅ وصل إلى { $n } مشتركًا.
   *[other] ✅ وصل إلى { $n } مشترك.
 } غابوا: { $gone }. تعذّر الوصول: { $failed }.
sources-title = { $n ->
    [zero] <b>لا منابر</b>
    [one] <b>منبر واحد</b> مع أخباره في آخر { $days } أيام
    [two] <b>منبران</b> مع أخبارهما في آخر { $days } أيام
    [few] <b>{ $n } منابر</b> مع أخبارها في آخر { $days } أيام
    [many] <b>{ $n } منبرًا</b> مع أخبارها في آخر { $days } أيام
   *[other] <b>{ $n } منبر</b> مع أخبارها في آخر { $days } أيام
 }
sources-entries = { $n ->
    [zero] لا أخبار
    [one] خبر واحد
    [two] خبران
    [few] { $n } أخبار
    [many] { $n } خبرًا
   *[other] { $n } خبر
 }
source-public = عام
source-state = حكومي
source-private = خاص
source-exile = في المنفى
opml-ready = { $n ->
    [zero] ملف OPML بلا مصادر.
    [one] مصدر واحد بصيغة OPML يقرؤها أي قارئ.
    [two] مصدران بصيغة OPML يقرؤها أي قارئ.
    [few] { $n } مصادر بصيغة OPML يقرؤها أي قارئ.
    [many] { $n } مصدرًا بصيغة OPML يقرؤها أي قارئ.
   *[other] { $n } مصدر بصيغة OPML يقرؤها أي قارئ.
 }

## المراقبات

ask-words = أي كلمات أرصد؟ مثلًا <code>قوة الاستقرار غزة</code>، بأي لغة. الفاصلة تعني «أو».
ask-keywords =
    أرصد الآن <code>{ $query }</code>
    أرسل الكلمات الجديدة. اكتب <code>+ كلمات</code> لإضافة بديل، و<code>- كلمات</code> لحذف بديل.
ask-name = أرسل الاسم الجديد بدل <b>{ $name }</b>.
watches-title = { $n ->
    [one] <b>لديك مراقبة واحدة</b>: اضغط عليها لتعديلها.
    [two] <b>لديك مراقبتان</b>: اضغط على إحداهما لتعديلها.
    [few] <b>لديك { $n } مراقبات</b>: اضغط على إحداها لتعديلها.
    [many] <b>لديك { $n } مراقبة</b>: اضغط على إحداها لتعديلها.
   *[other] <b>لديك { $n } مراقبة</b>: اضغط على إحداها لتعديلها.
 }
watches-empty = ليس لديك مراقبات بعد. أرسل لي كلمات أرصدها، أو تابع موضوعًا.
watch-title = <b>{ $name }</b>
watch-reads = أرصد: <code>{ $query }</code>
reading-stories = أخبار { $parts }.
reading-with = فيها { $words }
reading-or-with = { $one }، أو { $other }
reading-then = { $one }؛ { $other }
reading-aside = { $one } ({ $other })
reading-and = { $one } و{ $other }
reading-or = { $one } أو { $other }
reading-brackets = ({ $words })
reading-not = ليس فيها { $words }
reading-without = لا { $words }
reading-only = فقط { $place }
reading-not-there = ليست { $place }
reading-word = «{ $word }»
reading-phrase = العبارة «{ $word }»
reading-exact = «{ $word }» بهذه الصيغة وحدها
reading-case = «{ $word }» بهذه الأحرف وحدها
reading-loose = { $n ->
    [one] «{ $word }» وبينها كلمة واحدة على الأكثر
    [two] «{ $word }» وبينها كلمتان على الأكثر
    [few] «{ $word }» وبينها { $n } كلمات على الأكثر
   *[other] «{ $word }» وبينها { $n } كلمة على الأكثر
 }
reading-near = { $n ->
    [one] { $one } بجانب { $other }
    [two] { $one } على بعد كلمتين على الأكثر من { $other }
    [few] { $one } على بعد { $n } كلمات على الأكثر من { $other }
   *[other] { $one } على بعد { $n } كلمة على الأكثر من { $other }
 }
reading-near-ordered = { $n ->
    [one] { $one } قبل { $other } مباشرة
    [two] { $one } قبل { $other } بكلمتين على الأكثر
    [few] { $one } قبل { $other } بـ { $n } كلمات على الأكثر
   *[other] { $one } قبل { $other } بـ { $n } كلمة على الأكثر
 }
reading-sentence = { $one } مع { $other } في جملة واحدة
reading-sentence-ordered = { $one } قبل { $other } في جملة واحدة
reading-at-least = { $n ->
    [one] { $words }
    [two] { $words } مرتين على الأقل
    [few] { $words } { $n } مرات على الأقل
   *[other] { $words } { $n } مرة على الأقل
 }
reading-weight = { $words } (وزنها { $weight })
reading-least = مجموع أوزانها { $least } أو أكثر
reading-in-title = { $words } في العنوان
reading-in-lead = { $words } في الجملة الأولى
reading-in-text = { $words } تحت العنوان
reading-topic = الموضوع «{ $title }»
reading-lang = باللغة { $name }
reading-country = من مصادر في { $name }
reading-site = من { $name }
reading-author = بقلم { $name }
reading-tag = بوسم «{ $name }»
reading-young = { $n ->
    [one] في ساعتها الأولى
    [two] في أول ساعتين
    [few] في أول { $n } ساعات
   *[other] في أول { $n } ساعة
 }
reading-age = عمرها من { $lowest } إلى { $n } ساعة
watch-is-paused = ⏸ متوقفة مؤقتًا: لا ترسل تنبيهات.
watch-languages = 🌐 بهذه اللغات فقط: { $names }
watch-left-out = 📰 مصادر مستبعدة: { $names }
watch-paused = متوقفة مؤقتًا
watch-resumed = تعمل من جديد
watch-saved = ✅ حُفظت. سأخبرك حالما ترد في الأخبار.
watch-changed = ✅ تغيّرت.
watch-not-saved = لم تُحفظ.
watch-deleted = حُذفت: { $name }
watch-quota = الحد الأقصى للمراقبات عندك هو { $most }. احذف واحدة أولًا، أو اجمع الكلمات بفواصل في مراقبة واحدة.
edit-nothing-left = «{ $words }» ليست من البدائل، أو هي آخر ما بقي منها. لاستبدال الكل أرسل الكلمات الجديدة بلا علامة.
back-test = { $n ->
    [0] في آخر { $days } أيام <b>ما كانت لتجلب شيئًا</b>.
    [one] في آخر { $days } أيام كانت ستجلب <b>خبرًا واحدًا</b>.
    [two] في آخر { $days } أيام كانت ستجلب <b>خبرين</b>.
    [few] في آخر { $days } أيام كانت ستجلب <b>{ $n } أخبار</b>.
    [many] في آخر { $days } أيام كانت ستجلب { $about ->
        [yes] نحو <b>{ $n } خبرًا</b>
       *[no] <b>{ $n } خبرًا</b>
     }.
   *[other] في آخر { $days } أيام كانت ستجلب { $about ->
        [yes] نحو <b>{ $n } خبر</b>
       *[no] <b>{ $n } خبر</b>
     }.
 } المواد المقروءة: { $entries }.
back-test-nothing = جرّب كلمات أقل، أو أضف صيغًا أخرى بفواصل، أو احفظها وانتظر الأخبار.
watch-near-spellings = في الأخبار كلمات قريبة من كلماتك. اضغط على كلمة لأرصدها أيضًا:
watch-other-languages = المكان نفسه بلغات أخرى. اضغط على اسم لأرصده أيضًا:
added = أُضيفت

## التنبيهات والسجل

alert-met = { $names }
alert-breaking = ⚡ عاجل: { $n ->
    [few] { $n } مصادر
    [many] { $n } مصدرًا
   *[other] { $n } مصدر
 } خلال نصف ساعة
comma = ،
alert-again = 🔁 عاد هذا الخبر بعد يوم لم يُذكر فيه
alert-turn-number = 🔸 الجديد في هذا الخبر: رقم، من { $before } إلى { $now }
alert-turn-denial = 🔸 الجديد في هذا الخبر: نفي، «{ $word }»
alert-turn-actor = 🔸 الجديد في هذا الخبر: طرف جديد يتكلم، «{ $word }»
alert-turn-action = 🔸 الجديد في هذا الخبر: خطوة، «{ $word }»
alert-earlier = مما سبق: { $headline }
history-title = <b>السجل</b>
history-search = <b>السجل</b>: { $words }
history-empty = لا شيء بعد. هنا تظهر التنبيهات، والأخبار التي حجبتها مع السبب.
history-none-found = لا شيء في سجلك يوافق هذا. ابحث بكلمات أقل، أو اعرض المزيد.
filter-title = <b>السجل</b>: اعرض فقط …
filter-any = الكل
filter-by-watch = حسب المراقبة
filter-by-source = حسب المصدر
filter-by-language = حسب اللغة
filter-by-day = حسب اليوم
filter-by-state = أُرسل أو حُجب
filter-sent = أُرسل
filter-held = حُجب
export-title = خذ هذا السجل ملفًا: CSV يُفتح في جدول، و JSON Lines للبرامج.
export-ready = { $n ->
    [one] سجلك، وفيه خبر واحد.
    [two] سجلك، وفيه خبران.
    [few] سجلك، وفيه { $n } أخبار.
    [many] سجلك، وفيه { $n } خبرًا.
   *[other] سجلك، وفيه { $n } خبر.
 }
story-outlets = { $n ->
    [one] نقله مصدر واحد:
    [two] نقله مصدران، الأسبق أولًا:
    [few] نقلته { $n } مصادر، الأسبق أولًا:
    [many] نقله { $n } مصدرًا، الأسبق أولًا:
   *[other] نقله { $n } مصدر، الأسبق أولًا:
 }
story-more-outlets = … و{ $n } غيرها.
fate-sent = أُرسل
fate-waiting = في الطريق
fate-dead = تعذّر إيصاله
history-follows = تتمة لخبر سابق
held-too-old = حُجب: أقدم من أن يكون خبرًا
held-first-fetch = حُجب: بلا تاريخ، من مصدر أضيف للتو
why-topic = الموضوع <b>{ $name }</b>، الدرجة { $score }:
why-watch = المراقبة <b>{ $name }</b>:
why-watch-score = المراقبة <b>{ $name }</b>، الدرجة { $score }:
why-evidence = «{ $printed }» في { $field } وافقت <code>{ $atom }</code> ({ $rule })
why-evidence-weight = «{ $printed }» في { $field } وافقت <code>{ $atom }</code> ({ $rule }): { $weight }
why-concept = ‏{ $concept } { $weight }: { $words }
why-how = أجب على تنبيه بالأمر ‏/why، أو أرسل ‏/why مع رابط مقال: أقول لك لماذا وصل أو لماذا لم يصل.
inquiry-read = قرأته عند { $at } في مصدر { $source }، ولم توافقه أي من مراقباتك.
inquiry-no-watch = ليس لديك مراقبات.
inquiry-nearest = أقربها <b>{ $name }</b>. ينقصها:
inquiry-paused = ‏<b>{ $name }</b> توافقه، لكنها متوقفة مؤقتًا.
inquiry-too-late = ‏<b>{ $name }</b> توافقه، لكنك أنشأتها بعد ذلك، عند { $at }.
inquiry-meets-now = ‏<b>{ $name }</b> توافقه بصيغتها الحالية. كانت غير ذلك، أو غير عاملة، حين قرأته.
inquiry-unknown-site = لم أقرأ <code>{ $url }</code>: لا مصدر من هذا الموقع بين ما أقرأه. اطلب ممن يديرني أن يضيفه.
inquiry-not-read = لم أقرأ <code>{ $url }</code>: لم يأتِ به بعد أي مصدر من هذا الموقع.
inquiry-feed-never = ‏{ $source }: لم يُقرأ بعد
inquiry-feed-failing = ‏{ $source }: تتعذر قراءته الآن؛ آخر مرة { $at }
inquiry-feed-well = ‏{ $source }: قُرئ عند { $at }، وليس فيه هذا المقال
lack-word = ‏<code>{ $what }</code> ليست في النص.
lack-excluded = ‏<code>{ $what }</code> في النص، والمراقبة تستبعدها.
lack-apart = الكلمات موجودة لكنها متباعدة: <code>{ $what }</code>.
lack-elsewhere = الكلمات موجودة لكن في جزء آخر من النص: <code>{ $what }</code>.
lack-seldom = موجودة لكن مرات قليلة: <code>{ $what }</code>.
lack-weight = وزن ما وُجد لا يكفي: <code>{ $what }</code>.
lack-origin = ليس من المصدر المطلوب: <code>{ $what }</code>.
lack-language = الخبر بلغة لا تشملها المراقبة: { $what }.
lack-source = الخبر من { $what }، والمراقبة تستبعد هذا المصدر.
lack-age = لم يكن بهذا العمر حين قرأته: <code>{ $what }</code>.
lack-topic = الموضوع <code>{ $what }</code> لا يوافقه.
lack-unreadable = لم أعد أستطيع قراءة كلماتها: <code>{ $what }</code>. عدّلها.
lack-concept = لا كلمة قريبة عن «{ $what }».
why-held = لم يُرسل. { $reason }
why-coverage = { $n ->
    [two] نقله مصدران: { $names }
    [few] نقلته { $n } مصادر: { $names }
    [many] نقله { $n } مصدرًا: { $names }
   *[other] نقله { $n } مصدر: { $names }
 }
why-goes-on = تتمة لخبر «{ $headline }»: درجة التشابه { $score }، الكلمات المشتركة: { $terms }
why-nearest = قورن بخبر «{ $headline }»: درجة التشابه { $score }، وليس هو نفسه؛ الكلمات المشتركة: { $terms }
why-same-guid = ‏{ $source }: المادة نفسها في المصدر
why-same-url = ‏{ $source }: الرابط نفسه
why-same-headline = ‏{ $source }: العنوان نفسه
why-same-words = ‏{ $source }: الخبر نفسه بكلمات أخرى، درجة التشابه { $score }؛ الكلمات المشتركة: { $terms }
why-same-meaning = لا شيء، لكن المعنى واحد
field-title = العنوان
field-lead = الجملة الأولى
field-summary = النص
rule-equal = الكلمة نفسها
rule-folded = بإملاء آخر
rule-clitic = مع سابقة أو لاحقة
rule-inflection = بصيغة أخرى
rule-wildcard = بعلامة النجمة

stats-title = تنبيهات آخر { $days } يومًا
stats-by-day = حسب اليوم
stats-by-watch = حسب المراقبة
stats-by-source = حسب المصدر
stats-by-language = حسب اللغة
stats-caption = { $n ->
    [one] <b>تنبيه واحد</b> في آخر { $days } يومًا.
    [two] <b>تنبيهان</b> في آخر { $days } يومًا.
    [few] <b>{ $n } تنبيهات</b> في آخر { $days } يومًا.
    [many] <b>{ $n } تنبيهًا</b> في آخر { $days } يومًا.
   *[other] <b>{ $n } تنبيه</b> في آخر { $days } يومًا.
 }
stats-held = المحجوب منها: { $n }.
stats-empty = لا تنبيهات في آخر { $days } يومًا، فلا شيء يُرسم بعد.

## الكتم وساعات الهدوء والموجز والإعدادات

held-muted = حُجب: مكتوم
held-until = محجوب حتى { $until }: { $reason }
held-in-digest = ورد في موجز: { $reason }
reason-quiet-hours = ساعات الهدوء
reason-digest = طلبتَ موجزًا
reason-over-cap = تنبيهات أكثر مما تتسع له الساعة
reason-burst = أخبار كثيرة من مراقبة واحدة دفعة واحدة
why-carried = لم يُرسل وحده: { $reason }
mutes-title = <b>المكتوم</b>: اضغط لتسمع عنه من جديد.
mutes-empty = لا شيء مكتوم.
mute-how = تحت كل تنبيه زر يكتم خبره. وبالكتابة: <code>/mute 8h site:aljazeera.net</code>، أو <code>/mute 1d</code> يليه اسم مراقبة، أو <code>/mute 2h all</code> لكتم كل شيء. وبلا مدة يبقى الكتم حتى تتراجع عنه. (<code>h</code> ساعة، <code>d</code> يوم، <code>w</code> أسبوع)
mute-how-long = إلى متى أكتم { $what }؟
mute-story = الخبر «{ $name }»
mute-watch = المراقبة «{ $name }»
mute-source = المصدر { $name }
mute-everything = كل شيء
mute-until = { $what } – حتى { $until }
mute-forever = { $what } – إلى أن تتراجع
mute-done-until = 🔇 كُتم حتى { $until }: { $what }.
mute-done-forever = 🔇 كُتم إلى أن تتراجع: { $what }.
mute-unclear = لا أعرف ما الذي أكتمه بعبارة «{ $words }». أرسل اسم مراقبة، أو <code>site:aljazeera.net</code>، أو رابط خبر، أو <code>all</code> لكل شيء؛ مع مدة مثل <code>8h</code> أو <code>1d</code>.
unmuted = 🔊 لم يعد مكتومًا.
span-1h = ساعة
span-8h = 8 ساعات
span-1d = يوم
span-1w = أسبوع
span-forever = إلى أن أتراجع
quiet-is = 🌙 <b>ساعات الهدوء</b>: { $quiet }
quiet-off = متوقفة
quiet-daily = { $span } كل يوم
quiet-on-days = { $span }، وتبدأ في: { $days }
quiet-zone = بتوقيت { $zone }.
quiet-how = ما يرد في ساعات الهدوء ينتظر ويأتي في موجز واحد عند انتهائها. المراقبات العاجلة وحدها لا تنتظر. وبالكتابة: <code>/quiet 22:00-07:00</code>، <code>/quiet 23-8 الأحد-الخميس</code>، <code>/quiet off</code> لإيقافها.
quiet-saved = ✅ حُفظت.
quiet-unclear = لا أقرأ «{ $typed }» ساعاتِ هدوء. أرسل مثلًا <code>/quiet 22:00-07:00</code> أو <code>/quiet 23-8 الأحد-الخميس</code>؛ و<code>/quiet off</code> لإيقافها.
quiet-last-day = لا بد من يوم واحد على الأقل. لإنهاء ساعات الهدوء اضغط «إيقاف».
digest-is = 🗞 <b>الموجز</b>: { $digest }
digest-how = مع الموجز لا تأتي الأخبار واحدًا واحدًا بل مجتمعة، سطر لكل خبر، وأولها ما تنقله مصادر أكثر. المراقبات العاجلة وحدها لا تنتظر. وبالكتابة: <code>/digest hourly</code> كل ساعة، <code>/digest daily 08:00</code> كل يوم، <code>/digest off</code> لإيقافه.
digest-saved = ✅ حُفظ.
digest-unclear = لا أقرأ «{ $typed }» موعدًا لموجز. أرسل <code>/digest hourly</code> أو <code>/digest daily 08:00</code> أو <code>/digest off</code>.
plan-off = متوقف
plan-hourly = كل ساعة
plan-daily = كل يوم الساعة { $at }
digest-title = { $n ->
    [one] 🗞 <b>الموجز</b>: خبر واحد
    [two] 🗞 <b>الموجز</b>: خبران
    [few] 🗞 <b>الموجز</b>: { $n } أخبار
    [many] 🗞 <b>الموجز</b>: { $n } خبرًا
   *[other] 🗞 <b>الموجز</b>: { $n } خبر
 }
digest-quiet = { $n ->
    [one] 🌙 <b>في ساعات الهدوء</b>: خبر واحد
    [two] 🌙 <b>في ساعات الهدوء</b>: خبران
    [few] 🌙 <b>في ساعات الهدوء</b>: { $n } أخبار
    [many] 🌙 <b>في ساعات الهدوء</b>: { $n } خبرًا
   *[other] 🌙 <b>في ساعات الهدوء</b>: { $n } خبر
 }
digest-over-cap = { $n ->
    [one] 📦 <b>خبر آخر</b>: ورد في ساعة أكثر مما أرسله واحدًا واحدًا.
    [two] 📦 <b>خبران آخران</b>: ورد في ساعة أكثر مما أرسله واحدًا واحدًا.
    [few] 📦 <b>{ $n } أخبار أخرى</b>: ورد في ساعة أكثر مما أرسله واحدًا واحدًا.
    [many] 📦 <b>{ $n } خبرًا آخر</b>: ورد في ساعة أكثر مما أرسله واحدًا واحدًا.
   *[other] 📦 <b>{ $n } خبر آخر</b>: ورد في ساعة أكثر مما أرسله واحدًا واحدًا.
 }
digest-burst = ⚡ <b>{ $n ->
    [one] خبر آخر
    [two] خبران
    [few] { $n } أخبار
    [many] { $n } خبرًا
   *[other] { $n } خبر
 } عن { $name }</b> { $minutes ->
    [one] خلال دقيقة
    [two] خلال دقيقتين
    [few] خلال { $minutes } دقائق
   *[other] خلال { $minutes } دقيقة
 }
digest-part = 🗞 الموجز، الجزء { $number } من { $of }
settings-title = ⚙️ <b>الإعدادات</b>
settings-language = اللغة: { $name }
settings-zone = التوقيت: { $zone }
settings-quiet = ساعات الهدوء: { $quiet }
settings-digest = الموجز: { $digest }
settings-style = التنبيه: { $style }
zone-is = 🕐 ساعتك: { $zone }
zone-ask = اضغط على المدينة التي توقيتها توقيتك، أو أرسل لي مدينة أخرى أو فرق التوقيت، مثل <code>طشقند</code> أو <code>+5</code>.
zone-saved = ✅ حُفظ.
style-ask = ماذا يعرض التنبيه؟ كتابةً: <code>/settings full</code> أو <code>/settings lead</code> أو <code>/settings headline</code>.
style-saved = ✅ حُفظ.
style-full = العنوان والمقدمة ومعاينة الخبر
style-lead = العنوان والمقدمة
style-headline = العنوان وحده
zone-unclear = لا أعرف التوقيت «{ $typed }». أرسل مدينة كبيرة قريبة منك، أو فرق التوقيت مثل <code>+4</code>: ‏<code>/settings بغداد</code> أو <code>/settings +3</code>.
narrow-languages = بأي اللغات تبلّغك <b>{ $name }</b>؟ ما دمت لم تختر شيئًا فبكل اللغات.
narrow-sources = عن أي المصادر تبلّغك <b>{ $name }</b>؟ اضغط مصدرًا لاستبعاده. والخبر الذي ينشره مصدر آخر أيضًا يصلك.
mode-title = كيف تبلّغك <b>{ $name }</b>؟
mode-how =
    🔔 بصوت: فورًا مع صوت.
    🔕 بلا صوت: فورًا دون صوت.
    🗞 في الموجز: مع غيرها، { $digest }؛ ويتغير الموعد بالأمر ‏/digest.
    🚨 عاجلة: فورًا، حتى في ساعات الهدوء ومع الموجز.
dismissed = 👎 سُجّل: لا يعنيك.
dismiss-proposal = كلمة <b>{ $word }</b> كانت لتمنعه. هل أستبعد الأخبار التي ترد فيها من { $n ->
    [one] مراقبتك
    [two] مراقبتيك
   *[other] مراقباتك
 } { $names }؟
dismiss-effect = { $n ->
    [0] ما كان ليُستبعد شيء آخر من أخبار آخر { $days } أيام.
    [one] كان سيُستبعد خبر آخر من أخبار آخر { $days } أيام:
    [two] كان سيُستبعد خبران آخران من أخبار آخر { $days } أيام:
    [few] كانت ستُستبعد { $n } أخبار أخرى من أخبار آخر { $days } أيام، منها:
    [many] كان سيُستبعد { $n } خبرًا آخر من أخبار آخر { $days } أيام، منها:
   *[other] كان سيُستبعد { $n } خبر آخر من أخبار آخر { $days } أيام، منها:
 }
dismiss-topic = جاء هذا من موضوع معدّ لا أغيّر كلماته لقارئ واحد. يمكنك كتم الخبر، أو إلغاء متابعة الموضوع.
dismiss-topic-too = وقد جاء أيضًا من موضوع معدّ، وهناك يبقى.
dismiss-no-word = لا أرى فيه كلمة أستطيع استبعادها. يمكنك كتم الخبر.
excluded = ✅ أستبعد الأخبار التي ترد فيها <b>{ $word }</b> من { $n ->
    [one] مراقبتك
    [two] مراقبتيك
   *[other] مراقباتك
 } { $names }.
included = تراجعت: الأخبار التي ترد فيها <b>{ $word }</b> تأتي من جديد.

## الأزرار

button-why = لماذا؟
button-mute = 🔇 كتم الخبر
button-dismiss = 👎 لا يعنيني
button-mutes = كل المكتوم
button-mute-everything = 🔇 كتم كل شيء
button-mute-source = 🔇 المصدر: { $name }
button-mute-watch = 🔇 المراقبة: { $name }
button-mode-loud = 🔔 بصوت
button-mode-silent = 🔕 بلا صوت
button-mode-digest = 🗞 في الموجز
button-mode-urgent = 🚨 عاجلة
button-zone = 🕐 التوقيت
button-languages = 🌐 اللغات
button-sources = 📰 المصادر
button-every-language = كل اللغات
button-style = 📝 شكل التنبيه
button-quiet = 🌙 ساعات الهدوء
button-quiet-off = إيقاف
button-digest = 🗞 الموجز
button-digest-off = متوقف
button-digest-hourly = كل ساعة
button-settings = « الإعدادات
button-exclude = ➖ استبعاد «{ $word }»
button-other-word = «{ $word }»
button-history = السجل
button-topics = المواضيع
button-watches = « كل المراقبات
button-new-watch = ➕ مراقبة جديدة
button-language = 🌐 اللغة
button-edit = ✏️ تعديل الكلمات
button-rename = تغيير الاسم
button-test = تجربة
button-pause = ⏸ إيقاف مؤقت
button-resume = ▶️ استئناف
button-delete = 🗑 حذف
button-undo = تراجع
button-save = ✅ حفظ
button-change = ✏️ تغيير
button-all-languages = ➕ كلها
button-cancel = إلغاء
button-back = « رجوع
button-open-watch = فتح المراقبة
button-use-repair = استعمل هذا
button-newest = الأحدث
button-filter = 🔎 تصفية
button-export = 📄 تصدير
button-stats = 📊 أرقام
button-older = الأقدم »
button-return = العودة
button-take-away = 📄 أخذ بياناتي
button-opml = 📄 تصدير OPML
button-announce = { $n ->
    [zero] ✅ إرسال
    [one] ✅ إرسال إلى واحد
    [two] ✅ إرسال إلى اثنين
    [few] ✅ إرسال إلى { $n }
    [many] ✅ إرسال إلى { $n }
   *[other] ✅ إرسال إلى { $n }
 }
button-erase = محو كل شيء
button-erase-yes = نعم، امحُ كل شيء

## أخطاء الاستعلام

query-empty = ليس في هذا ما يُرصد. أرسل كلمة أو كلمتين.
query-too-long = هذا { $typed } حرفًا، والحد الأقصى { $most }. القوائم الطويلة مكانها موضوع معدّ.
query-too-deep = أقواس كثيرة داخل أقواس عند الحرف { $position }.
query-unclosed-bracket = القوس المفتوح عند الحرف { $position } لم يُغلق. هل قصدت <code>{ $repair }</code>؟
query-unopened-bracket = القوس المغلق عند الحرف { $position } لم يُفتح. هل قصدت <code>{ $repair }</code>؟
query-unclosed-quote = علامة الاقتباس عند الحرف { $position } لم تُغلق؛ قرأتها إلى آخر السطر: <code>{ $repair }</code>.
query-mixed-and-or = اجتمعت AND و OR: قرأتها <code>{ $repair }</code>. ضع أقواسك إن قصدت غير ذلك.
query-mixed-other = اجتمعت AND و OR: قرأتها <code>{ $repair }</code>. ضع أقواسًا إن قصدت <code>{ $other }</code>.
query-operator-lonely = أهملت <code>{ $operator }</code> عند الحرف { $position } إذ لا كلمة بجانبها. قرأت <code>{ $repair }</code>.
query-only-excludes = تحتاج المراقبة إلى كلمة واحدة على الأقل ترد في النص؛ هذه تستبعد فقط.
query-only-age = تحتاج المراقبة إلى كلمة واحدة على الأقل ترد في النص؛ العمر وحده لا يكفي.
query-common-words = هذه الكلمات ترد في كل خبر تقريبًا؛ أضف كلمة أندر.
query-wildcard-too-short = ‏<code>{ $word }</code> توافق كلمات كثيرة جدًا. اكتب { $letters } أحرف على الأقل قبل <code>*</code>.
query-wildcard-first = لا تبدأ الكلمة بعلامة <code>*</code>: ‏<code>{ $word }</code>. ضعها في الآخر أو احذفها.
query-near-range = تأخذ NEAR عددًا من 1 إلى { $most }، لا { $typed }. وإن ابتعدت الكلمات أكثر أغنت عنها الكلمات وحدها: <code>{ $repair }</code>.
query-number-range = تأخذ <code>{ $operator }</code> عند الحرف { $position } عددًا من { $least } إلى { $most }، لا { $typed }.
query-age-range = يُكتب العمر عند الحرف { $position } هكذا: <code>age:&lt;24h</code>، أو بالساعات <code>age:[2 TO 24]</code>، وأقصاه { $most } ساعة؛ لا أفهم <code>{ $typed }</code>.
query-min-unreachable = لا يمكن بلوغ <code>min:{ $least }</code> عند الحرف { $position }: مجموع الكلمات كلها { $reached } على الأكثر. اخفضه، أو زد وزن بعض الكلمات، مثل <code>غزة^3</code>.
query-near-twice = وردت NEAR مرتين متتاليتين عند الحرف { $position }: الأقواس تبيّن أيهما أولًا. هل قصدت <code>{ $repair }</code>؟
query-near-needs-left = تحتاج <code>{ $operator }</code> عند الحرف { $position } إلى كلمة قبلها.
query-near-needs-right = تحتاج <code>{ $operator }</code> عند الحرف { $position } إلى كلمة بعدها.
query-unknown-field = حقل غير معروف <code>{ $field }</code> عند الحرف { $position }. هل قصدت <code>{ $repair }</code>؟ الحقول: { $fields }.
query-space-after-field = لا فراغ بعد <code>{ $field }:</code>؛ قرأت <code>{ $repair }</code>. للبحث عن الكلمة نفسها ضعها بين علامتي اقتباس.
query-language-code = رمز اللغة حرفان، مثل <code>lang:he</code>؛ أما <code>{ $typed }</code> عند الحرف { $position } فليس كذلك. للعبرية مثلًا اكتب <code>lang:he</code>.
query-language-name = رمز اللغة حرفان: بدل <code>{ $typed }</code> عند الحرف { $position } اكتب <code>lang:{ $code }</code>.
query-unknown-topic = لا موضوع باسم <code>{ $topic }</code> عند الحرف { $position }. ‏/topics يعرض المواضيع.
query-unknown-search = ليس لديك مراقبة باسم <code>{ $name }</code> عند الحرف { $position }. ‏/watches يعرض مراقباتك؛ والاسم من عدة كلمات يوضع بين علامتي اقتباس.
query-search-counts = المراقبة <code>{ $name }</code> عند الحرف { $position } تحسب الأوزان، فلا تكون جزءًا من غيرها.
query-not-here = لا مكان لـ <code>{ $feature }</code> عند الحرف { $position }. احذفها.
query-repair = هل قصدت <code>{ $repair }</code>؟
query-too-broad = الأخبار نحو { $n } في اليوم (المصادر: { $feeds }): هذا أكثر مما يُقرأ. ضيّق المراقبة بكلمة أخرى، أو بـ <code>title:</code>.
