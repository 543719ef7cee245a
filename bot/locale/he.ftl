# עברית
#
# Glossary: one Hebrew word for one thing.
# watch מעקב · topic נושא (curated: נושא מוכן) · alert התראה · story ידיעה · article כתבה · entry פריט
# source, outlet מקור · feed פיד · subscriber מנוי · digest תקציר · mute השתקה, מושתק · quiet hours שעות שקט
# sent נשלחה · held עוכבה · history היסטוריה · paused מושהה · headline כותרת · score ציון · weight משקל
#
# Readers are addressed in the plural, or in the infinitive: neither asks for their gender. Words are quoted
# between ״gershayim״; a prefix before a figure takes a maqaf (ב־7), before a quoted word none (ו״עזה״).

## תפריט ופרופיל

menu-start = התחלה ובחירת נושאים
menu-topics = נושאים מוכנים למעקב
menu-watch = מעקב אחרי מילים לבחירתכם
menu-watches = המעקבים שלכם: עריכה, השהיה, מחיקה
menu-history = מה נשלח ומה עוכב
menu-chats = קבוצות וערוצים שבניהולכם
menu-privacy = מה נשמר עליכם
menu-feeds = הפידים ומצבם (למפעילי הבוט)
menu-users = המנויים (למפעילי הבוט)
menu-health = מצב הבוט (למפעילי הבוט)
menu-invite = הזמנת אנשים (למפעילי הבוט)
menu-sources = כלי התקשורת הנקראים (למפעילי הבוט)
menu-announce = הודעה לכל המנויים (למפעילי הבוט)
menu-stats = ההתראות שלכם במספרים, בתמונה
menu-why = למה כתבה הגיעה, או לא הגיעה
menu-mute = השתקת ידיעה, מקור או מעקב
menu-quiet = שעות שקט
menu-digest = ידיעות יחד, בכל שעה או בכל יום
menu-settings = שפה ואזור זמן
menu-help = מה אני יודע לעשות
menu-stop = עזיבה, עם אפשרות למחוק הכול
profile-about = אני קורא חדשות בשפות רבות ומודיע לכם מייד כשאחד הנושאים שלכם מופיע בהן. הודעה אחת לכל ידיעה, ולא משנה כמה מקורות פרסמו אותה.
profile-short = התראות חדשות על הנושאים שלכם, בשפות רבות, הודעה אחת לכל ידיעה

## התחלה, עזרה, עזיבה

welcome = <b>שלום, { $name }!</b> אני ראסד, והעבודה שלי היא לעקוב אחרי החדשות.
welcome-how =
    אני קורא חדשות בשפות רבות ומודיע לכם כשאחד הנושאים שלכם מופיע בהן: הודעה אחת לכל ידיעה, עם המשפט הראשון שלה.
    הקישו על נושא כדי לעקוב אחריו, או פשוט שלחו לי מילים למעקב, למשל <code>הפסקת אש עזה</code>.
welcome-chat = כאן יתקבלו הודעות כשאחד הנושאים של <b>{ $name }</b> יופיע בחדשות.
welcome-how-chat = המנהלים בוחרים אחרי מה לעקוב: הקישו על נושא, או שלחו <code>/watch</code> ואחריו מילים למעקב.
topic-followed = ✅ נוסף למעקב: { $topic }
topic-unfollowed = הוסר מהמעקב: { $topic }
topics-title = <b>נושאים</b>: הקישו כדי להתחיל לעקוב או להפסיק.
topic-week = { $n ->
    [0] אין התראות בשבוע האחרון.
    [one] התראה אחת בשבוע.
    [two] שתי התראות בשבוע.
   *[other] { $n } התראות בשבוע.
 }
language-choose = באיזו שפה לדבר איתכם?
language-chosen = מעכשיו אני מדבר עברית.
help-title = <b>מה אני יודע לעשות</b>
help-commands =
    ‏/topics – נושאים מוכנים למעקב
    ‏/watch <code>מילים</code> – מעקב אחרי מילים לבחירתכם
    ‏/watches – המעקבים שלכם: עריכת מילים, שינוי שם, בדיקה, השהיה, מחיקה
    ‏/history – מה נשלח ומה עוכב; /history <code>מילים</code> מחפש בהיסטוריה
    ‏/chats – ניהול קבוצות וערוצים מכאן
    ‏/privacy – מה נשמר עליכם
    ‏/why <code>קישור</code> – למה כתבה הגיעה, או לא הגיעה; אפשר גם בתשובה להתראה
    ‏/stats – ההתראות שלכם במספרים, בתמונה
    ‏/mute, /quiet, /digest – השתקה; שקט בלילה; ידיעות יחד
    ‏/settings – שפה ואזור זמן
    ‏/stop – עזיבה, עם אפשרות למחוק הכול
help-admin =
    למי שמפעיל אותי: /feeds – הפידים ומצבם, ועם כתובת – פידים חדשים; /users – המנויים; /sources – כלי התקשורת; /health – מצבי; /invite <code>מספר</code> – קישור שמכניס אנשים; /announce <code>טקסט</code> – הודעה לכולם.
help-query =
    מילים זו לצד זו צריכות להופיע כולן, בכל צורה: <code>עזה כוח</code>. פסיק פירושו ״או״: <code>עזה, רפיח</code>. מירכאות שומרות על צירוף: <code>"רצועת עזה"</code>. מינוס מסנן: <code>עזה -כדורגל</code>. גם סוגריים, OR ו־NOT פועלים, וכך גם משקלים: <code>הורמוז^3, מכלית min:3</code>.
help-chat = בקבוצות ובערוצים רק מנהלים יכולים לשנות את המעקבים. כאן אפשר לשלוח כל פקודה גם בצורה <code>/command@bot</code>.
privacy =
    <b>מה נשמר</b>
    עליכם: המזהה והשם שלכם בטלגרם, השפה ואזור הזמן, המעקבים, ההשתקות, שעות השקט והתקציר, המילים שחיפשתם בהיסטוריה, וההתראות ששלחתי או עיכבתי עם הסיבה, כולל אלה שסימנתם כלא רלוונטיות. על קבוצה או ערוץ – אותו הדבר, וכן המזהים של המנהלים שמטפלים בהם.
    חיפושים והתראות ישנים נמחקים מעצמם אחרי זמן מה. שום הודעה אחרת שלכם לא נשמרת, ושום דבר לא נמסר לאיש. טלגרם ומי שמפעיל את הבוט הזה יכולים לראות מה שאני רואה.
    הפקודה /stop מפסיקה זאת מייד ומציעה למחוק הכול; מה שנמחק לא יחזור.
only-in-private = על זה אני עונה רק בצ׳אט פרטי.
stopped = לא תקבלו עוד התראות. המעקבים וההיסטוריה שלכם נשמרים, למקרה שתחזרו.
take-away-ready = כל מה שאני שומר על הצ׳אט הזה, בפורמט JSON Lines: שורה לכל מעקב, השתקה, חיפוש וידיעה.
returned = ✅ טוב שחזרתם. ההתראות פועלות שוב.
erase-sure = הפעולה תמחק את המעקבים, את ההיסטוריה ואת כל מה שאני יודע על הצ׳אט הזה. אי אפשר לבטל אותה.
erased = הכול נמחק. כדי להתחיל מחדש שלחו /start.
not-subscribed = אין כאן מינוי. כדי להתחיל שלחו /start.
unknown-command = אני לא מכיר את הפקודה הזאת. /help מציג את אלה שאני מכיר.
no-entry = הבוט הזה פתוח למוזמנים בלבד. בקשו ממי שמפעיל אותו לצרף אתכם.
admins-only = רק מנהלים של הצ׳אט הזה יכולים לעשות זאת.
button-outdated = הכפתור הזה כבר לא בתוקף.
saved = נשמר
something-wrong = משהו השתבש אצלי. התקלה נרשמה; נסו שוב בעוד רגע.

## קבוצות וערוצים

chats-title = <b>הקבוצות והערוצים שלכם.</b> הקישו על אחד מהם: מה שתשלחו לי כאן יחול עליו.
chats-empty =
    <b>עדיין אין קבוצה או ערוץ בניהולכם.</b>
    הוסיפו אותי לקבוצה, או לערוץ כמנהל עם הרשאת פרסום; אז אסביר כאן איך מנהלים.
chats-current = ✅ אתם פועלים בשם <b>{ $name }</b>.
chat-concerned = 📣 עבור <b>{ $name }</b>
chat-connected =
    ✅ הצ׳אט <b>{ $name }</b> מחובר.
    מה שיתאים למעקבים ולנושאים שלו יתפרסם בו. הבחירה נעשית מכאן, והקוראים שלו לא רואים ממנה דבר.
chat-taken-up =
    ✅ מעכשיו אתם פועלים בשם <b>{ $name }</b>.
    הפקודות /topics, /watch, /watches, /history והמילים שתשלחו יחולו עליו. /chats מסיים זאת.
chat-other-admins = גם המנהלים האחרים יכולים לעשות זאת, בקישור הזה: { $link }
chat-not-yours = אינכם מנהלים בצ׳אט הזה, או שאני כבר לא נמצא בו.
button-look-after = בחירת הנושאים שלו
button-watches-there = המעקבים שלו
button-myself = 👤 לפעול שוב בשם עצמי
button-add-group = ➕ הוספה לקבוצה
button-add-channel = ➕ הוספה לערוץ

## למי שמפעיל את הבוט

users-title = { $n ->
    [one] <b>מנוי אחד</b>
    [two] <b>שני מנויים</b>
   *[other] <b>{ $n } מנויים</b>
 }
users-states = 🟢 פעילים { $active } · ⚪ הפסיקו { $stopped } · 🔴 נעלמו { $gone }
users-watches = { $n ->
    [0] בלי מעקבים
    [one] מעקב אחד
    [two] שני מעקבים
   *[other] { $n } מעקבים
 }
kind-private = אדם
kind-group = קבוצה
kind-channel = ערוץ
kind-console = מסוף
health-title = <b>מצבי</b>
health-running = ✅ הקריאה והשליחה פועלות.
health-stalled = 🔴 נעצר: { $work }; הסבב האחרון: { $at }
work-poll = קריאת הפידים
work-deliver = שליחה
work-listen = תשובות מטלגרם
work-send = הגעת הודעות לטלגרם
health-deliveries = הודעות: { $waiting } ממתינות, { $sent } נשלחו, { $dead } נכשלו.
health-feeds = { $n ->
    [one] <b>פיד אחד</b>
    [two] <b>שני פידים</b>
   *[other] <b>{ $n } פידים</b>
 }
health-more = { $n ->
    [one] ועוד אחד. בשרת, <code>rasid feeds list</code> מציג את כולם.
   *[other] ועוד { $n }. בשרת, <code>rasid feeds list</code> מציג את כולם.
 }
feed-new = טרם נקרא
feed-well = תקין
feed-moved = עבר כתובת
feed-quiet = שקט
feed-slow = איטי
feed-misdated = התאריכים שגויים
feed-failing = נכשל
feed-blocked = חוסם אותנו
feed-dead = מת
feeds-title = { $n ->
    [one] <b>פיד אחד</b>. הקישו עליו כדי לראות את מצבו.
    [two] <b>שני פידים</b>, התקולים תחילה. הקישו על אחד מהם כדי לראות את מצבו.
   *[other] <b>{ $n } פידים</b>, התקולים תחילה. הקישו על אחד מהם כדי לראות את מצבו.
 }
feeds-empty = <b>עדיין אין פידים.</b>
feeds-how = להוספה שלחו <code>/feeds</code> עם כתובת של פיד או של אתר, או קובץ OPML מקורא אחר.
feed-read = קריאה אחרונה: { $last }. חדשות אחרונות: { $news }.
feed-next = קריאה הבאה: { $at }
feed-not-polled = הפיד לא נקרא כרגע. הפריטים שלו נשמרים.
search-nothing = לא מצאתי פיד בכתובת { $address }. ניסיתי:
search-found = { $n ->
    [one] <b>פיד אחד</b> בכתובת { $address }. הקישו עליו כדי שאקרא אותו מעכשיו.
    [two] <b>שני פידים</b> בכתובת { $address }. הקישו על אלה שאקרא מעכשיו.
   *[other] <b>{ $n } פידים</b> בכתובת { $address }. הקישו על אלה שאקרא מעכשיו.
 }
search-holds = { $n ->
    [0] אין בו פריטים
    [one] פריט אחד, מ־{ $newest }
    [two] שני פריטים, האחרון מ־{ $newest }
   *[other] { $n } פריטים, האחרון מ־{ $newest }
 }
opml-too-large = רשימת פידים יכולה להגיע לכל היותר ל־{ $most } מ״ב.
opml-none = אין פידים בקובץ { $name }: אני קורא OPML, כפי שקוראים אחרים מייצאים.
opml-taken = { $n ->
    [0] אין בו פיד חדש.
    [one] ✅ נוסף פיד אחד.
    [two] ✅ נוספו שני פידים.
   *[other] ✅ נוספו { $n } פידים.
 } מוכרים מכבר: { $known }.
button-feeds = « פידים
button-feed-stop = הפסקת הקריאה
button-feed-poll = ➕ לקרוא אותו
invitation = { $n ->
    [one] הקישור הזה מכניס אדם אחד, עד { $until }. העבירו אותו הלאה:
    [two] הקישור הזה מכניס שני אנשים, עד { $until }. העבירו אותו הלאה:
   *[other] הקישור הזה מכניס { $n } אנשים, עד { $until }. העבירו אותו הלאה:
 }
invite-not-needed = אין צורך בהזמנה: הגישה בקובץ ההגדרות היא <code>{ $mode }</code>.
invite-number = כמה אנשים? שלחו מספר מ־1 עד { $most }, למשל <code>/invite 5</code>.
announcement = 📢 <b>ממי שמפעיל את הבוט</b>
announce-how = שלחו <code>/announce</code> ואחריו מה שתרצו לומר לכל המנויים. תראו אותו לפני שיישלח.
announce-too-long = אלה { $typed } תווים; אפשר לכל היותר { $most }.
announce-going = בדרך: { $done } מתוך { $n }.
announce-stopped = ⏹ נעצר.
announce-done = { $n ->
    [0] איש לא קיבל.
    [one] ✅ מנוי אחד קיבל.
    [two] ✅ שני מנויים קיבלו.
   *[other] ✅ { $n } מנויים קיבלו.
 } עזבו: { $gone }. לא הגיע אל: { $failed }.
sources-title = { $n ->
    [one] <b>כלי תקשורת אחד</b> והפריטים שלו ב־{ $days } הימים האחרונים
    [two] <b>שני כלי תקשורת</b> והפריטים שלהם ב־{ $days } הימים האחרונים
   *[other] <b>{ $n } כלי תקשורת</b> והפריטים שלהם ב־{ $days } הימים האחרונים
 }
sources-entries = { $n ->
    [0] אין פריטים
    [one] פריט אחד
    [two] שני פריטים
   *[other] { $n } פריטים
 }
source-public = ציבורי
source-state = ממשלתי
source-private = פרטי
source-exile = בגולה
opml-ready = { $n ->
    [one] פיד אחד בפורמט OPML, לכל קורא פידים.
    [two] שני פידים בפורמט OPML, לכל קורא פידים.
   *[other] { $n } פידים בפורמט OPML, לכל קורא פידים.
 }

## מעקבים

ask-words = אחרי אילו מילים לעקוב? למשל <code>כוח הייצוב עזה</code>, בכל שפה. פסיק פירושו ״או״.
ask-keywords =
    אני עוקב אחרי <code>{ $query }</code>
    שלחו את המילים החדשות. <code>+ מילים</code> מוסיף חלופה, <code>- מילים</code> מסיר חלופה.
ask-name = שלחו שם חדש במקום <b>{ $name }</b>.
watches-title = { $n ->
    [one] <b>מעקב אחד</b>: הקישו עליו לעריכה.
    [two] <b>שני מעקבים</b>: הקישו על אחד מהם לעריכה.
   *[other] <b>{ $n } מעקבים</b>: הקישו על אחד מהם לעריכה.
 }
watches-empty = עדיין אין לכם מעקבים. שלחו לי מילים למעקב, או עקבו אחרי נושא.
watch-title = <b>{ $name }</b>
watch-reads = אני עוקב אחרי: <code>{ $query }</code>
reading-stories = ידיעות { $parts }.
reading-with = שבהן { $words }
reading-or-with = { $one }, או { $other }
reading-then = { $one }; { $other }
reading-aside = { $one } ({ $other })
reading-and = { $one } ו{ $other }
reading-or = { $one } או { $other }
reading-brackets = ({ $words })
reading-not = ללא { $words }
reading-without = בלי { $words }
reading-only = רק { $place }
reading-not-there = לא { $place }
reading-word = ״{ $word }״
reading-phrase = הצירוף ״{ $word }״
reading-exact = ״{ $word }״ בדיוק בצורה הזאת
reading-case = ״{ $word }״ בדיוק באותיות האלה, גדולות וקטנות
reading-loose = { $n ->
    [one] ״{ $word }״ עם מילה אחת לכל היותר באמצע
    [two] ״{ $word }״ עם שתי מילים לכל היותר באמצע
   *[other] ״{ $word }״ עם { $n } מילים לכל היותר באמצע
 }
reading-near = { $n ->
    [one] { $one } ו{ $other } בסמיכות
    [two] { $one } ו{ $other } במרחק שתי מילים לכל היותר
   *[other] { $one } ו{ $other } במרחק { $n } מילים לכל היותר
 }
reading-near-ordered = { $n ->
    [one] { $one } מייד לפני { $other }
    [two] { $one } עד שתי מילים לפני { $other }
   *[other] { $one } עד { $n } מילים לפני { $other }
 }
reading-sentence = { $one } ו{ $other } באותו משפט
reading-sentence-ordered = { $one } לפני { $other } באותו משפט
reading-at-least = { $n ->
    [one] { $words }
    [two] { $words } לפחות פעמיים
   *[other] { $words } לפחות { $n } פעמים
 }
reading-weight = { $words } (משקל { $weight })
reading-least = במשקל כולל של { $least } ומעלה
reading-in-title = { $words } בכותרת
reading-in-lead = { $words } במשפט הראשון
reading-in-text = { $words } מתחת לכותרת
reading-topic = הנושא ״{ $title }״
reading-lang = ב{ $name }
reading-country = של מקורות מ{ $name }
reading-site = מהאתר { $name }
reading-author = מאת { $name }
reading-tag = עם התגית ״{ $name }״
reading-young = { $n ->
    [one] בשעה הראשונה לפרסום
    [two] בשעתיים הראשונות לפרסום
   *[other] ב־{ $n } השעות הראשונות לפרסום
 }
reading-age = מ־{ $lowest } עד { $n } שעות אחרי הפרסום
watch-is-paused = ⏸ מושהה: לא מביא התראות.
watch-languages = 🌐 רק בשפות: { $names }
watch-left-out = 📰 ללא המקורות: { $names }
watch-paused = הושהה
watch-resumed = פעיל שוב
watch-saved = ✅ נשמר. אודיע מייד כשזה יופיע בחדשות.
watch-changed = ✅ עודכן.
watch-not-saved = לא נשמר.
watch-deleted = נמחק: { $name }
watch-quota = יש לכם { $most } מעקבים, וזה המספר המרבי. מחקו אחד מהם, או חברו מילים בפסיקים במעקב אחד.
edit-nothing-left = ‏״{ $words }״ אינה אחת החלופות, או שהיא האחרונה שנותרה. כדי להחליף הכול, שלחו את המילים החדשות בלי סימן.
back-test = { $n ->
    [0] ב־{ $days } הימים האחרונים המעקב <b>לא היה מביא דבר</b>.
    [one] ב־{ $days } הימים האחרונים המעקב היה מביא <b>ידיעה אחת</b>.
    [two] ב־{ $days } הימים האחרונים המעקב היה מביא <b>שתי ידיעות</b>.
   *[other] ב־{ $days } הימים האחרונים המעקב היה מביא { $about ->
        [yes] <b>כ־{ $n } ידיעות</b>
       *[no] <b>{ $n } ידיעות</b>
     }.
 } פריטים שנקראו: { $entries }.
back-test-nothing = נסו פחות מילים, הוסיפו צורות כתיב בפסיקים, או שמרו וחכו לחדשות.
watch-near-spellings = בחדשות יש מילים שדומות מאוד לשלכם. הקישו על מילה כדי לחפש גם אותה:
watch-other-languages = אותו המקום בשפות אחרות. הקישו על שם כדי לחפש גם אותו:
added = נוסף

## התראות והיסטוריה

alert-met = { $names }
alert-breaking = ⚡ מבזק: { $n } מקורות בתוך חצי שעה
comma = ,
alert-again = 🔁 שוב בחדשות, אחרי יום בלי אזכור
alert-turn-number = 🔸 חדש בידיעה: מספר, מ־{ $before } ל־{ $now }
alert-turn-denial = 🔸 חדש בידיעה: הכחשה, ״{ $word }״
alert-turn-actor = 🔸 חדש בידיעה: קול חדש, ״{ $word }״
alert-turn-action = 🔸 חדש בידיעה: צעד, ״{ $word }״
alert-earlier = קודם לכן: { $headline }
history-title = <b>היסטוריה</b>
history-search = <b>היסטוריה</b>: { $words }
history-empty = עדיין אין כאן דבר. כאן יופיעו ההתראות, וגם ידיעות שעיכבתי, עם הסיבה.
history-none-found = אין בהיסטוריה שלכם דבר שמתאים. חפשו בפחות מילים, או הרחיבו את הסינון.
filter-title = <b>היסטוריה</b>: להציג רק …
filter-any = הכול
filter-by-watch = לפי מעקב
filter-by-source = לפי מקור
filter-by-language = לפי שפה
filter-by-day = לפי יום
filter-by-state = נשלחו או עוכבו
filter-sent = נשלחו
filter-held = עוכבו
export-title = הורדת ההיסטוריה כקובץ: CSV נפתח בגיליון אלקטרוני, JSON Lines מתאים לתוכנה.
export-ready = { $n ->
    [one] ההיסטוריה שלכם, ידיעה אחת.
    [two] ההיסטוריה שלכם, שתי ידיעות.
   *[other] ההיסטוריה שלכם, { $n } ידיעות.
 }
story-outlets = { $n ->
    [one] פורסמה במקור אחד:
    [two] פורסמה בשני מקורות, לפי סדר הפרסום:
   *[other] פורסמה ב־{ $n } מקורות, לפי סדר הפרסום:
 }
story-more-outlets = … ועוד { $n }.
fate-sent = נשלחה
fate-waiting = בדרך
fate-dead = לא נמסרה
history-follows = המשך לידיעה קודמת
held-too-old = עוכבה: ישנה מדי
held-first-fetch = עוכבה: בלי תאריך, מפיד שרק נוסף
why-topic = הנושא <b>{ $name }</b>, ציון { $score }:
why-watch = המעקב <b>{ $name }</b>:
why-watch-score = המעקב <b>{ $name }</b>, ציון { $score }:
why-evidence = ‏״{ $printed }״ ב{ $field } תאם את <code>{ $atom }</code> ({ $rule })
why-evidence-weight = ‏״{ $printed }״ ב{ $field } תאם את <code>{ $atom }</code> ({ $rule }): { $weight }
why-concept = ‏{ $concept } { $weight }: { $words }
why-how = השיבו להתראה בפקודה /why, או שלחו /why עם קישור לכתבה: אסביר למה הגיעה, או למה לא.
inquiry-read = קראתי את הכתבה ב־{ $at } בפיד של { $source }. אף מעקב שלכם לא תאם לה.
inquiry-no-watch = אין לכם מעקבים.
inquiry-nearest = הקרוב ביותר הוא <b>{ $name }</b>. מה חסר לו:
inquiry-paused = המעקב <b>{ $name }</b> מתאים, אבל הוא מושהה.
inquiry-too-late = המעקב <b>{ $name }</b> מתאים, אבל נוצר אחר כך, ב־{ $at }.
inquiry-meets-now = המעקב <b>{ $name }</b> מתאים כפי שהוא עכשיו. כשקראתי את הכתבה הוא היה שונה, או לא פעיל.
inquiry-unknown-site = לא קראתי את <code>{ $url }</code>: אין פיד של האתר הזה בין אלה שאני קורא. בקשו ממי שמפעיל אותי להוסיף.
inquiry-not-read = לא קראתי את <code>{ $url }</code>: אף פיד של האתר הזה עוד לא הביא את הכתבה.
inquiry-feed-never = ‏{ $source }: עדיין לא נקרא
inquiry-feed-failing = ‏{ $source }: לא ניתן לקריאה כרגע; נקרא לאחרונה ב־{ $at }
inquiry-feed-well = ‏{ $source }: נקרא ב־{ $at }, בלי הכתבה הזאת
lack-word = המילה <code>{ $what }</code> אינה בטקסט.
lack-excluded = בטקסט מופיע <code>{ $what }</code>, והמעקב מסנן זאת.
lack-apart = המילים מופיעות, אבל רחוקות מדי זו מזו: <code>{ $what }</code>.
lack-elsewhere = המילים מופיעות, אבל לא בחלק הזה של הטקסט: <code>{ $what }</code>.
lack-seldom = מופיע, אבל פחות פעמים מהנדרש: <code>{ $what }</code>.
lack-weight = המשקל של המילים שנמצאו לא מספיק: <code>{ $what }</code>.
lack-origin = לא מהמקור הנדרש: <code>{ $what }</code>.
lack-language = הידיעה בשפה שהמעקב אינו כולל: { $what }.
lack-source = הידיעה באה ממקור שהמעקב מסנן: { $what }.
lack-age = כשקראתי את הכתבה היא לא הייתה בגיל הנדרש: <code>{ $what }</code>.
lack-topic = הנושא <code>{ $what }</code> לא מתאים.
lack-unreadable = אני כבר לא מצליח לקרוא את המילים של המעקב: <code>{ $what }</code>. ערכו אותן.
lack-concept = אין מילה קרובה מספיק עבור ״{ $what }״.
why-held = לא נשלחה. { $reason }
why-coverage = { $n ->
    [two] פורסמה בשני מקורות: { $names }
   *[other] פורסמה ב־{ $n } מקורות: { $names }
 }
why-goes-on = המשך ל״{ $headline }״: דמיון { $score }, מילים משותפות: { $terms }
why-nearest = בהשוואה ל״{ $headline }״: דמיון { $score }, לא אותה ידיעה; מילים משותפות: { $terms }
why-same-guid = ‏{ $source }: אותו פריט בפיד
why-same-url = ‏{ $source }: אותה כתובת
why-same-headline = ‏{ $source }: אותה כותרת
why-same-words = ‏{ $source }: אותה ידיעה במילים אחרות, דמיון { $score }; מילים משותפות: { $terms }
why-same-meaning = אין, אבל המשמעות זהה
field-title = כותרת
field-lead = משפט הפתיחה
field-summary = גוף הידיעה
rule-equal = אותה מילה
rule-folded = בכתיב אחר
rule-clitic = עם תחילית או סיומת
rule-inflection = בצורה אחרת
rule-wildcard = לפי הכוכבית

stats-title = התראות ב־{ $days } הימים האחרונים
stats-by-day = לפי יום
stats-by-watch = לפי מעקב
stats-by-source = לפי מקור
stats-by-language = לפי שפה
stats-caption = { $n ->
    [one] <b>התראה אחת</b> ב־{ $days } הימים האחרונים.
    [two] <b>שתי התראות</b> ב־{ $days } הימים האחרונים.
   *[other] <b>{ $n } התראות</b> ב־{ $days } הימים האחרונים.
 }
stats-held = עוכבו: { $n }.
stats-empty = אין התראות ב־{ $days } הימים האחרונים, ולכן עדיין אין מה לצייר.

## השתקות, שעות שקט, תקצירים, הגדרות

held-muted = עוכבה: מושתקת
held-until = עוכבה עד { $until }: { $reason }
held-in-digest = נשלחה בתקציר: { $reason }
reason-quiet-hours = שעות שקט
reason-digest = ביקשתם תקציר
reason-over-cap = יותר התראות ממה שנכנס בשעה
reason-burst = הרבה ידיעות של מעקב אחד בבת אחת
why-carried = לא נשלחה לבדה: { $reason }
mutes-title = <b>מושתקים</b>: הקישו כדי לשמוע על זה שוב.
mutes-empty = שום דבר לא מושתק.
mute-how = כפתור מתחת לכל התראה משתיק את הידיעה שלה. אפשר גם להקליד: <code>/mute 8h site:aljazeera.net</code>, <code>/mute 1d</code> ואחריו שם של מעקב, <code>/mute 2h all</code> להשתקת הכול. בלי זמן, ההשתקה נמשכת עד שתבטלו אותה. (<code>h</code> שעה, <code>d</code> יום, <code>w</code> שבוע)
mute-how-long = לכמה זמן להשתיק את { $what }?
mute-story = הידיעה ״{ $name }״
mute-watch = המעקב ״{ $name }״
mute-source = המקור { $name }
mute-everything = הכול
mute-until = { $what } – עד { $until }
mute-forever = { $what } – עד שתבטלו
mute-done-until = 🔇 מושתק עד { $until }: { $what }.
mute-done-forever = 🔇 מושתק עד שתבטלו: { $what }.
mute-unclear = לא ברור לי מה להשתיק לפי ״{ $words }״. שלחו שם של מעקב, <code>site:aljazeera.net</code>, קישור לידיעה, או <code>all</code> להכול; עם זמן כמו <code>8h</code> או <code>1d</code>.
unmuted = 🔊 ההשתקה בוטלה.
span-1h = שעה
span-8h = 8 שעות
span-1d = יום
span-1w = שבוע
span-forever = עד שאבטל
quiet-is = 🌙 <b>שעות שקט</b>: { $quiet }
quiet-off = כבויות
quiet-daily = { $span }, בכל יום
quiet-on-days = { $span }, מתחילות ב{ $days }
quiet-zone = לפי השעון של { $zone }.
quiet-how = מה שמגיע בשעות השקט ממתין, ונשלח בסופן כתקציר אחד. רק מעקבים דחופים לא ממתינים. אפשר גם להקליד: <code>/quiet 22:00-07:00</code>, <code>/quiet 23-8 א׳-ה׳</code>, <code>/quiet off</code> לכיבוי.
quiet-saved = ✅ נשמר.
quiet-unclear = לא הצלחתי לקרוא ״{ $typed }״ כשעות שקט. שלחו למשל <code>/quiet 22:00-07:00</code> או <code>/quiet 23-8 א׳-ה׳</code>; <code>/quiet off</code> מכבה אותן.
quiet-last-day = חייב להישאר לפחות יום אחד. לביטול שעות השקט הקישו ״כיבוי״.
digest-is = 🗞 <b>תקציר</b>: { $digest }
digest-how = בתקציר הידיעות לא מגיעות אחת אחת אלא יחד, שורה לכל ידיעה, ובראש מה שפרסמו הכי הרבה מקורות. רק מעקבים דחופים לא ממתינים. אפשר גם להקליד: <code>/digest hourly</code> לכל שעה, <code>/digest daily 08:00</code> לכל יום, <code>/digest off</code> לכיבוי.
digest-saved = ✅ נשמר.
digest-unclear = לא הצלחתי לקרוא ״{ $typed }״ כמועד של תקציר. שלחו <code>/digest hourly</code>, <code>/digest daily 08:00</code> או <code>/digest off</code>.
plan-off = כבוי
plan-hourly = בכל שעה
plan-daily = בכל יום בשעה { $at }
digest-title = { $n ->
    [one] 🗞 <b>תקציר</b>: ידיעה אחת
    [two] 🗞 <b>תקציר</b>: שתי ידיעות
   *[other] 🗞 <b>תקציר</b>: { $n } ידיעות
 }
digest-quiet = { $n ->
    [one] 🌙 <b>בשעות השקט</b>: ידיעה אחת
    [two] 🌙 <b>בשעות השקט</b>: שתי ידיעות
   *[other] 🌙 <b>בשעות השקט</b>: { $n } ידיעות
 }
digest-over-cap = { $n ->
    [one] 📦 <b>עוד ידיעה אחת</b>: בשעה אחת הגיע יותר ממה שאני שולח בנפרד.
    [two] 📦 <b>עוד שתי ידיעות</b>: בשעה אחת הגיע יותר ממה שאני שולח בנפרד.
   *[other] 📦 <b>עוד { $n } ידיעות</b>: בשעה אחת הגיע יותר ממה שאני שולח בנפרד.
 }
digest-burst = ⚡ <b>{ $n ->
    [one] עוד ידיעה אחת
    [two] שתי ידיעות
   *[other] { $n } ידיעות
 } על { $name }</b> { $minutes ->
    [one] בתוך דקה
    [two] בתוך שתי דקות
   *[other] בתוך { $minutes } דקות
 }
digest-part = 🗞 תקציר, חלק { $number } מתוך { $of }
settings-title = ⚙️ <b>הגדרות</b>
settings-language = שפה: { $name }
settings-zone = אזור זמן: { $zone }
settings-quiet = שעות שקט: { $quiet }
settings-digest = תקציר: { $digest }
settings-style = התראות: { $style }
zone-is = 🕐 השעון שלכם: { $zone }
zone-ask = הקישו על העיר שהשעון שלה הוא שלכם, או שלחו לי עיר אחרת או הפרש משעון גריניץ׳, למשל <code>טשקנט</code> או <code>+5</code>.
zone-saved = ✅ נשמר.
style-ask = כמה תציג כל התראה? בהקלדה: <code>/settings full</code>, <code>/settings lead</code> או <code>/settings headline</code>.
style-saved = ✅ נשמר.
style-full = כותרת, פתיח ותצוגה מקדימה
style-lead = כותרת ופתיח
style-headline = כותרת בלבד
zone-unclear = אני לא מכיר את אזור הזמן ״{ $typed }״. שלחו עיר גדולה קרובה, או הפרש כמו <code>+4</code>: <code>/settings באקו</code>, <code>/settings +4</code>.
narrow-languages = על ידיעות באילו שפות יודיע לכם המעקב <b>{ $name }</b>? כל עוד לא נבחרה שפה – בכל השפות.
narrow-sources = על ידיעות מאילו מקורות יודיע לכם המעקב <b>{ $name }</b>? הקישו על מקור כדי לסנן אותו. ידיעה שמתפרסמת גם במקור אחר תגיע בכל זאת.
mode-title = איך המעקב <b>{ $name }</b> יודיע לכם?
mode-how =
    🔔 עם צליל: מייד, עם צליל התראה.
    🔕 בלי צליל: מייד, בשקט.
    🗞 בתקציר: יחד עם אחרות, { $digest }; המועד משתנה ב־/digest.
    🚨 דחוף: מייד, גם בשעות השקט וגם כשיש תקציר.
dismissed = 👎 נרשם: לא רלוונטי.
dismiss-proposal = סינון המילה <b>{ $word }</b> היה חוסך לכם את הידיעה הזאת. לסנן ידיעות עם המילה הזאת { $n ->
    [one] במעקב
   *[other] במעקבים
 } { $names }?
dismiss-effect = { $n ->
    [0] שום ידיעה אחרת מ־{ $days } הימים האחרונים לא הייתה מסוננת.
    [one] מ־{ $days } הימים האחרונים הייתה מסוננת עוד ידיעה אחת:
    [two] מ־{ $days } הימים האחרונים היו מסוננות עוד שתי ידיעות:
   *[other] מ־{ $days } הימים האחרונים היו מסוננות עוד { $n } ידיעות, למשל:
 }
dismiss-topic = הידיעה הגיעה דרך נושא מוכן, ואת המילים שלו לא אשנה בשביל קורא אחד. אפשר להשתיק את הידיעה, או להפסיק לעקוב אחרי הנושא.
dismiss-topic-too = היא הגיעה גם דרך נושא מוכן, ושם היא תישאר.
dismiss-no-word = לא מצאתי בה מילה שאפשר לסנן לפיה. אפשר להשתיק את הידיעה.
excluded = ✅ ידיעות עם <b>{ $word }</b> מסוננות מעכשיו { $n ->
    [one] במעקב
   *[other] במעקבים
 } { $names }.
included = בוטל: ידיעות עם <b>{ $word }</b> יגיעו שוב.

## כפתורים

button-why = למה?
button-mute = 🔇 השתקת הידיעה
button-dismiss = 👎 לא רלוונטי
button-mutes = כל ההשתקות
button-mute-everything = 🔇 השתקת הכול
button-mute-source = 🔇 מקור: { $name }
button-mute-watch = 🔇 מעקב: { $name }
button-mode-loud = 🔔 עם צליל
button-mode-silent = 🔕 בלי צליל
button-mode-digest = 🗞 בתקציר
button-mode-urgent = 🚨 דחוף
button-zone = 🕐 אזור זמן
button-languages = 🌐 שפות
button-sources = 📰 מקורות
button-every-language = כל השפות
button-style = 📝 מבנה ההתראה
button-quiet = 🌙 שעות שקט
button-quiet-off = כיבוי
button-digest = 🗞 תקציר
button-digest-off = כבוי
button-digest-hourly = בכל שעה
button-settings = « הגדרות
button-exclude = ➖ לסנן את ״{ $word }״
button-other-word = ״{ $word }״
button-history = היסטוריה
button-topics = נושאים
button-watches = « כל המעקבים
button-new-watch = ➕ מעקב חדש
button-language = 🌐 שפה
button-edit = ✏️ עריכת מילים
button-rename = שינוי שם
button-test = בדיקה
button-pause = ⏸ השהיה
button-resume = ▶️ חידוש
button-delete = 🗑 מחיקה
button-undo = ביטול הפעולה
button-save = ✅ שמירה
button-change = ✏️ שינוי
button-all-languages = ➕ כולם
button-cancel = ביטול
button-back = « חזרה
button-open-watch = פתיחת המעקב
button-use-repair = להשתמש בזה
button-newest = החדשות ביותר
button-filter = 🔎 סינון
button-export = 📄 ייצוא
button-stats = 📊 נתונים
button-older = ישנות יותר »
button-return = לחזור
button-take-away = 📄 לקבל את הנתונים שלי
button-opml = 📄 ייצוא OPML
button-announce = { $n ->
    [one] ✅ שליחה למנוי אחד
    [two] ✅ שליחה לשני מנויים
   *[other] ✅ שליחה אל { $n } מנויים
 }
button-erase = מחיקת הכול
button-erase-yes = כן, למחוק הכול

## שגיאות בשאילתות: מה לא בסדר, איפה, מה עושים

query-empty = אין כאן אחרי מה לעקוב. שלחו מילה או שתיים.
query-too-long = אלה { $typed } תווים, ואפשר עד { $most }. לרשימות ארוכות מתאים נושא מוכן.
query-too-deep = יש יותר מדי סוגריים בתוך סוגריים בתו { $position }.
query-unclosed-bracket = הסוגר שנפתח בתו { $position } לא נסגר. האם התכוונתם ל־<code>{ $repair }</code>?
query-unopened-bracket = הסוגר שנסגר בתו { $position } לא נפתח. האם התכוונתם ל־<code>{ $repair }</code>?
query-unclosed-quote = המירכאות בתו { $position } לא נסגרו; קראתי עד סוף השורה: <code>{ $repair }</code>.
query-mixed-and-or = יש כאן AND וגם OR: קראתי זאת כך: <code>{ $repair }</code>. אם התכוונתם אחרת, הוסיפו סוגריים.
query-mixed-other = יש כאן AND וגם OR: קראתי זאת כך: <code>{ $repair }</code>. הוסיפו סוגריים אם התכוונתם ל־<code>{ $other }</code>.
query-operator-lonely = השמטתי את <code>{ $operator }</code> בתו { $position }: אין לידו מילה. קראתי <code>{ $repair }</code>.
query-only-excludes = במעקב צריכה להיות לפחות מילה אחת לחיפוש; כאן יש רק סינון.
query-only-age = במעקב צריכה להיות לפחות מילה אחת לחיפוש; גיל לבדו לא מספיק.
query-common-words = המילים האלה מופיעות כמעט בכל ידיעה; הוסיפו מילה נדירה יותר.
query-wildcard-too-short = הביטוי <code>{ $word }</code> יתאים ליותר מדי מילים. כתבו לפחות { $letters } אותיות לפני <code>*</code>.
query-wildcard-first = מילה לא יכולה להתחיל ב־<code>*</code>: <code>{ $word }</code>. העבירו את הכוכבית לסוף, או מחקו אותה.
query-near-range = המספר אחרי NEAR הוא מ־1 עד { $most }, לא { $typed }. במרחק גדול יותר מספיקות המילים עצמן: <code>{ $repair }</code>.
query-number-range = המספר של <code>{ $operator }</code> בתו { $position } הוא מ־{ $least } עד { $most }, לא { $typed }.
query-age-range = גיל, כמו בתו { $position }, נכתב <code>age:&lt;24h</code> או, בשעות, <code>age:[2 TO 24]</code>, עד { $most } שעות; לא הצלחתי לקרוא את <code>{ $typed }</code>.
query-min-unreachable = אי אפשר להגיע ל־<code>min:{ $least }</code> בתו { $position }: כל המילים יחד שוות לכל היותר { $reached }. הקטינו אותו, או תנו למילים משקל גדול יותר, למשל <code>עזה^3</code>.
query-near-twice = שני NEAR ברצף בתו { $position }: סוגריים צריכים להראות מי קודם. האם התכוונתם ל־<code>{ $repair }</code>?
query-near-needs-left = חסרה מילה לפני <code>{ $operator }</code> בתו { $position }.
query-near-needs-right = חסרה מילה אחרי <code>{ $operator }</code> בתו { $position }.
query-unknown-field = שדה לא מוכר <code>{ $field }</code> בתו { $position }. האם התכוונתם ל־<code>{ $repair }</code>? השדות: { $fields }.
query-space-after-field = אחרי <code>{ $field }:</code> לא שמים רווח; קראתי <code>{ $repair }</code>. כדי לחפש את המילה עצמה, כתבו אותה במירכאות.
query-language-code = שפה נכתבת בשתי אותיות, למשל <code>lang:he</code>; <code>{ $typed }</code> בתו { $position } אינו קוד כזה. לעברית, למשל, כתבו <code>lang:he</code>.
query-language-name = שפה נכתבת בשתי אותיות: במקום <code>{ $typed }</code> בתו { $position } כתבו <code>lang:{ $code }</code>.
query-unknown-topic = אין נושא <code>{ $topic }</code> (בתו { $position }). /topics מציג את הקיימים.
query-unknown-search = אין לכם מעקב בשם <code>{ $name }</code> (בתו { $position }). /watches מציג את הקיימים; שם של כמה מילים כותבים במירכאות.
query-search-counts = המעקב <code>{ $name }</code> בתו { $position } סופר משקלים, ולכן אינו יכול להיות חלק ממעקב אחר.
query-not-here = אין מקום ל־<code>{ $feature }</code> בתו { $position }. השמיטו אותו.
query-repair = האם התכוונתם ל־<code>{ $repair }</code>?
query-too-broad = כ־{ $n } ידיעות ביום מ־{ $feeds } פידים: יותר ממה שמישהו קורא. צמצמו בעוד מילה, או עם <code>title:</code>.
