# Français
#
# Glossaire : watch – veille (les mots surveillés) ; topic – thème ; alert – alerte ; story – info ;
# source, outlet – source ; feed – flux ; entry – article ; digest – récapitulatif ; mute – mettre en sourdine ;
# quiet hours – heures calmes ; held – mise de côté ; history – historique ; query – requête.
# Vouvoiement ; le bot parle à la première personne. Devant ; : ! ? et entre guillemets, l’espace fine insécable
# (U+202F). Pas de « de » ni de « que » devant un nom inséré : ils s’élideraient. Une heure peut être une date.

## Menu et profil

menu-start = Commencer et choisir des thèmes
menu-topics = Thèmes prêts à suivre
menu-watch = Surveiller vos propres mots
menu-watches = Vos veilles : modifier, supprimer
menu-history = Infos envoyées ou mises de côté
menu-chats = Vos groupes et canaux
menu-privacy = Ce que je conserve sur vous
menu-feeds = État des flux (opérateur)
menu-users = Abonnements (opérateur)
menu-health = État du bot (opérateur)
menu-invite = Inviter des personnes (opérateur)
menu-sources = Sources que je lis (opérateur)
menu-announce = Annonce à tous les abonnés (opérateur)
menu-stats = Vos alertes en chiffres
menu-why = Pourquoi cet article, ou pourquoi pas
menu-mute = Sourdine : une info, source ou veille
menu-quiet = Heures calmes
menu-digest = Infos groupées, chaque heure ou jour
menu-settings = Langue et fuseau horaire
menu-help = Ce que je sais faire
menu-stop = Partir et, au besoin, tout effacer
profile-about = Je lis l’actualité en de nombreuses langues et vous préviens dès qu’un de vos sujets y paraît. Un seul message par info, quel que soit le nombre de sources qui la reprennent.
profile-short = Alertes d’actualité sur vos sujets, en de nombreuses langues : une info, un message

## Début, aide, départ

welcome = <b>Bienvenue, { $name } !</b> Je suis Rasid, celui qui veille.
welcome-how =
    Je lis l’actualité en de nombreuses langues et vous préviens quand un de vos sujets y paraît : un seul message par info, avec sa première phrase.
    Touchez un thème pour le suivre, ou envoyez-moi simplement des mots à surveiller, par exemple <code>Gaza trêve</code>.
welcome-chat = <b>{ $name }</b> recevra ici les infos sur ses sujets.
welcome-how-chat = Les administrateurs choisissent quoi suivre : touchez un thème, ou envoyez <code>/watch</code> et des mots à surveiller.
topic-followed = ✅ Thème suivi : { $topic }
topic-unfollowed = Thème abandonné : { $topic }
topics-title = <b>Thèmes</b> : touchez pour suivre ou ne plus suivre.
topic-week = { $n ->
    [0] Aucune alerte la semaine dernière.
    [one] Une alerte par semaine.
    [many] { $n } d’alertes par semaine.
   *[other] { $n } alertes par semaine.
 }
language-choose = Quelle langue dois-je parler ?
language-chosen = Je parle désormais français.
help-title = <b>Ce que je sais faire</b>
help-commands =
    /topics – thèmes prêts à suivre
    /watch <code>mots</code> – surveiller vos propres mots
    /watches – vos veilles : modifier les mots ou le nom, tester, suspendre, supprimer
    /history – ce qui a été envoyé ou mis de côté ; /history <code>mots</code> y cherche
    /chats – gérer d’ici des groupes et des canaux
    /privacy – ce que je conserve sur vous
    /why <code>lien</code> – pourquoi un article est arrivé ou non ; aussi en réponse à une alerte
    /stats – vos alertes en chiffres, en image
    /mute, /quiet, /digest – pas cette info ; pas la nuit ; tout ensemble
    /settings – langue et fuseau horaire
    /stop – partir et, au besoin, tout effacer
help-admin =
    Pour vous qui me gérez : /feeds – les flux et leur état et, avec une adresse, de nouveaux flux ; /users – les abonnements ; /sources – les sources ; /health – mon état ; /invite <code>nombre</code> – un lien d’invitation ; /announce <code>texte</code> – une annonce à tous.
help-query =
    Des mots séparés par des espaces doivent tous y être, sous n’importe quelle forme : <code>Gaza force</code>. La virgule veut dire « ou » : <code>Gaza, Rafah</code>. Les guillemets droits gardent les mots ensemble : <code>"bande de Gaza"</code>. Le moins exclut : <code>Gaza -football</code>. Parenthèses, OR et NOT marchent aussi, de même que les poids : <code>Ormuz^3, pétrolier min:3</code>.
help-chat = Dans les groupes et les canaux, seuls les administrateurs changent ce qui est surveillé. Ici, chaque commande peut s’écrire <code>/command@bot</code>.
privacy =
    <b>Ce que je conserve</b>
    Sur vous : votre identifiant et votre nom Telegram, la langue et le fuseau horaire, vos veilles, sourdines, heures calmes et récapitulatif, les mots cherchés dans votre historique, les alertes envoyées ou mises de côté avec la raison, et celles que vous avez jugées hors sujet. Sur un groupe ou un canal, la même chose, et les identifiants des administrateurs qui le gèrent.
    Les recherches et les alertes anciennes s’effacent d’elles-mêmes au bout d’un temps. Je ne garde aucun autre de vos messages et ne transmets rien à personne. Telegram et les personnes qui gèrent ce bot voient ce que je vois.
    /stop arrête tout aussitôt et propose de tout effacer ; ce qui est effacé l’est pour de bon.
only-in-private = Je ne réponds à cela qu’en privé.
stopped = Vous ne recevrez plus d’alertes. Vos veilles et votre historique sont conservés, au cas où vous reviendriez.
take-away-ready = Tout ce que je conserve sur cette discussion, en JSON Lines : une ligne par veille, sourdine, recherche et info.
returned = ✅ Bon retour ! Les alertes reprennent.
erase-sure = Vos veilles, votre historique et tout ce que je sais de cette discussion seront supprimés. C’est irréversible.
erased = Tout est effacé. Envoyez /start pour recommencer.
not-subscribed = Aucun abonnement ici. Envoyez /start pour commencer.
unknown-command = Je ne connais pas cette commande. /help montre celles que je connais.
no-entry = Ce bot est réservé aux personnes invitées. Demandez l’accès à qui le gère.
admins-only = Réservé aux administrateurs de cette discussion.
button-outdated = Ce bouton n’est plus valable.
saved = Enregistré
something-wrong = Quelque chose a échoué de mon côté. C’est noté ; réessayez dans un instant.

## Groupes et canaux

chats-title = <b>Vos groupes et canaux.</b> Touchez-en un : ce que vous m’enverrez ici le concernera.
chats-empty =
    <b>Vous ne gérez encore aucun groupe ni canal.</b>
    Ajoutez-moi à un groupe, ou à un canal comme administrateur autorisé à publier ; je vous dirai ici comment le gérer.
chats-current = ✅ Vous agissez pour <b>{ $name }</b>.
chat-concerned = 📣 Pour <b>{ $name }</b>
chat-connected =
    ✅ <b>{ $name }</b> : c’est connecté.
    Les infos qui répondent à ses veilles et à ses thèmes y sont publiées. Vous les choisissez d’ici : les lecteurs n’en voient rien.
chat-taken-up =
    ✅ Vous agissez désormais pour <b>{ $name }</b>.
    /topics, /watch, /watches, /history et les mots envoyés concernent cette discussion. /chats y met fin.
chat-other-admins = Les autres administrateurs peuvent en faire autant par ce lien : { $link }
chat-not-yours = Vous n’administrez pas cette discussion, ou je n’y suis plus.
button-look-after = Choisir quoi suivre
button-watches-there = Ses veilles
button-myself = 👤 Agir de nouveau pour moi
button-add-group = ➕ M’ajouter à un groupe
button-add-channel = ➕ M’ajouter à un canal

## Pour qui gère le bot

users-title = { $n ->
    [one] <b>{ $n } abonnement</b>
    [many] <b>{ $n } d’abonnements</b>
   *[other] <b>{ $n } abonnements</b>
 }
users-states = 🟢 actifs { $active } · ⚪ arrêtés { $stopped } · 🔴 perdus { $gone }
users-watches = { $n ->
    [0] aucune veille
    [one] une veille
    [many] { $n } de veilles
   *[other] { $n } veilles
 }
kind-private = personne
kind-group = groupe
kind-channel = canal
kind-console = console
health-title = <b>Mon état</b>
health-running = ✅ Lecture et envoi sont en cours.
health-stalled = 🔴 { $work } : à l’arrêt ; dernier tour : { $at }
work-poll = Lecture des flux
work-deliver = Envoi
work-listen = Réponses de Telegram
work-send = Arrivée des messages dans Telegram
health-deliveries = Messages : en attente { $waiting }, envoyés { $sent }, abandonnés { $dead }.
health-feeds = { $n ->
    [0] <b>Aucun flux</b>
    [one] <b>Un flux</b>
    [many] <b>{ $n } de flux</b>
   *[other] <b>{ $n } flux</b>
 }
health-more = Et encore { $n }. Sur la machine, <code>rasid feeds list</code> les montre tous.
feed-new = pas encore lu
feed-well = en ordre
feed-moved = déplacé
feed-quiet = muet
feed-slow = lent
feed-misdated = mal daté
feed-failing = en échec
feed-blocked = nous refuse l’accès
feed-dead = hors service
feeds-title = { $n ->
    [one] <b>Un flux</b>, touchez-le pour voir son état.
    [many] <b>{ $n } de flux</b>, les défaillants en premier. Touchez-en un pour voir son état.
   *[other] <b>{ $n } flux</b>, les défaillants en premier. Touchez-en un pour voir son état.
 }
feeds-empty = <b>Aucun flux pour l’instant.</b>
feeds-how = Pour en ajouter, envoyez <code>/feeds</code> avec l’adresse d’un flux ou d’un site, ou le fichier OPML d’un autre lecteur.
feed-read = Dernière lecture : { $last }. Dernière info : { $news }.
feed-next = Prochaine lecture : { $at }
feed-not-polled = Ce flux n’est pas lu. Ses articles sont conservés.
search-nothing = Aucun flux trouvé à l’adresse { $address }. Essayé :
search-found = { $n ->
    [one] <b>Un flux</b> à l’adresse { $address }. Touchez-le pour le lire désormais.
    [many] <b>{ $n } de flux</b> à l’adresse { $address }. Touchez ceux qu’il faut lire désormais.
   *[other] <b>{ $n } flux</b> à l’adresse { $address }. Touchez ceux qu’il faut lire désormais.
 }
search-holds = { $n ->
    [0] Aucun article
    [one] Un article : { $newest }
    [many] { $n } d’articles, le plus récent : { $newest }
   *[other] { $n } articles, le plus récent : { $newest }
 }
opml-too-large = Une liste de flux ne doit pas dépasser { $most } Mo.
opml-none = Aucun flux dans { $name } : je lis l’OPML, tel que les autres lecteurs l’exportent.
opml-taken = { $n ->
    [0] Aucun nouveau flux.
    [one] ✅ Un flux de plus.
    [many] ✅ { $n } de flux de plus.
   *[other] ✅ { $n } flux de plus.
 } Déjà connus : { $known }.
button-feeds = ‹ Flux
button-feed-stop = Ne plus le lire
button-feed-poll = ➕ Le lire
invitation = { $n ->
    [one] Ce lien vaut pour une personne (expiration : { $until }). Transmettez-le :
    [many] Ce lien vaut pour { $n } de personnes (expiration : { $until }). Transmettez-le :
   *[other] Ce lien vaut pour { $n } personnes (expiration : { $until }). Transmettez-le :
 }
invite-not-needed = Inutile d’inviter : dans le fichier de configuration, l’accès est <code>{ $mode }</code>.
invite-number = Combien de personnes ? Envoyez un nombre de 1 à { $most }, par exemple <code>/invite 5</code>.
announcement = 📢 <b>De la part de qui gère ce bot</b>
announce-how = Envoyez <code>/announce</code> et ce que vous voulez dire à tous les abonnés. Vous le verrez avant l’envoi.
announce-too-long = { $typed } caractères, c’est trop : le maximum est { $most }.
announce-going = Envoi en cours : { $done } sur { $n }.
announce-stopped = ⏹ Arrêté.
announce-done = { $n ->
    [0] Personne ne l’a reçue.
    [one] ✅ Un abonné l’a reçue.
    [many] ✅ { $n } d’abonnés l’ont reçue.
   *[other] ✅ { $n } abonnés l’ont reçue.
 } Perdus : { $gone }. Non atteints : { $failed }.
sources-title = { $n ->
    [one] <b>Une source</b>, avec ses articles des { $days } derniers jours
    [many] <b>{ $n } de sources</b>, avec leurs articles des { $days } derniers jours
   *[other] <b>{ $n } sources</b>, avec leurs articles des { $days } derniers jours
 }
sources-entries = { $n ->
    [0] aucun article
    [one] un article
    [many] { $n } d’articles
   *[other] { $n } articles
 }
source-public = service public
source-state = média d’État
source-private = privé
source-exile = en exil
opml-ready = { $n ->
    [one] Un flux au format OPML, pour tout lecteur.
    [many] { $n } de flux au format OPML, pour tout lecteur.
   *[other] { $n } flux au format OPML, pour tout lecteur.
 }

## Veilles

ask-words = Quels mots dois-je surveiller ? Par exemple <code>Gaza force stabilisation</code>, dans n’importe quelle langue. La virgule veut dire « ou ».
ask-keywords =
    Je surveille <code>{ $query }</code>
    Envoyez les nouveaux mots. <code>+ mots</code> ajoute une variante, <code>- mots</code> en retire une.
ask-name = Envoyez le nouveau nom pour <b>{ $name }</b>.
watches-title = { $n ->
    [one] <b>Votre veille</b> : touchez-la pour la modifier.
    [many] <b>Vos { $n } de veilles</b> : touchez-en une pour la modifier.
   *[other] <b>Vos { $n } veilles</b> : touchez-en une pour la modifier.
 }
watches-empty = Aucune veille pour l’instant. Envoyez-moi des mots à surveiller, ou suivez un thème.
watch-title = <b>{ $name }</b>
watch-reads = Je surveille : <code>{ $query }</code>
reading-stories = Infos { $parts }.
reading-with = avec { $words }
reading-or-with = { $one }, ou { $other }
reading-then = { $one } ; { $other }
reading-aside = { $one } ({ $other })
reading-and = { $one } et { $other }
reading-or = { $one } ou { $other }
reading-brackets = ({ $words })
reading-not = sans { $words }
reading-without = pas { $words }
reading-only = seulement { $place }
reading-not-there = pas { $place }
reading-word = « { $word } »
reading-phrase = « { $word } »
reading-exact = « { $word } » sous cette forme exacte
reading-case = « { $word } » avec ces majuscules exactes
reading-loose = { $n ->
    [0] « { $word } » sans mot intercalé
    [one] « { $word } » avec au plus un mot intercalé
    [many] « { $word } » avec au plus { $n } de mots intercalés
   *[other] « { $word } » avec au plus { $n } mots intercalés
 }
reading-near = { $n ->
    [one] { $one } à côté de { $other }
    [many] { $one } à { $n } de mots au plus de { $other }
   *[other] { $one } à { $n } mots au plus de { $other }
 }
reading-near-ordered = { $n ->
    [one] { $one } juste avant { $other }
    [many] { $one } avant { $other }, à { $n } de mots au plus
   *[other] { $one } avant { $other }, à { $n } mots au plus
 }
reading-sentence = { $one } dans la même phrase que { $other }
reading-sentence-ordered = { $one } avant { $other } dans la même phrase
reading-at-least = { $n ->
    [one] { $words }
    [many] { $words } au moins { $n } de fois
   *[other] { $words } au moins { $n } fois
 }
reading-weight = { $words } (poids { $weight })
reading-least = poids total d’au moins { $least }
reading-in-title = { $words } dans le titre
reading-in-lead = { $words } dans la première phrase
reading-in-text = { $words } sous le titre
reading-topic = le thème « { $title } »
reading-lang = en { $name }
reading-country = de sources du pays « { $name } »
reading-site = du site { $name }
reading-author = avec la signature « { $name } »
reading-tag = avec l’étiquette « { $name } »
reading-young = { $n ->
    [one] dans leur première heure
    [many] dans leurs premières { $n } d’heures
   *[other] dans leurs { $n } premières heures
 }
reading-age = âgées de { $lowest } à { $n } h
watch-is-paused = ⏸ Suspendue : aucune alerte.
watch-languages = 🌐 Uniquement en : { $names }
watch-left-out = 📰 Écartées : { $names }
watch-paused = Suspendue
watch-resumed = De nouveau active
watch-saved = ✅ Enregistré. Je vous préviens dès que l’actualité en parle.
watch-changed = ✅ Modifié.
watch-not-saved = Non enregistré.
watch-deleted = Supprimé : { $name }
watch-quota = Vous avez atteint le maximum de veilles : { $most }. Supprimez-en une d’abord, ou réunissez des mots par des virgules dans une seule veille.
edit-nothing-left = « { $words } » n’est pas une des variantes, ou c’est la dernière. Pour tout remplacer, envoyez les nouveaux mots sans signe.
back-test = { $n ->
    [0] Ces { $days } derniers jours, cela n’aurait <b>rien</b> donné.
    [one] Ces { $days } derniers jours, cela aurait donné <b>une info</b>.
    [many] Ces { $days } derniers jours, cela aurait donné { $about ->
        [yes] environ <b>{ $n } d’infos</b>
       *[no] <b>{ $n } d’infos</b>
     }.
   *[other] Ces { $days } derniers jours, cela aurait donné { $about ->
        [yes] environ <b>{ $n } infos</b>
       *[no] <b>{ $n } infos</b>
     }.
 } Articles lus : { $entries }.
back-test-nothing = Essayez avec moins de mots, ajoutez d’autres graphies après des virgules, ou enregistrez et attendez l’actualité.
watch-near-spellings = L’actualité emploie des mots très proches des vôtres. Touchez-en un pour le chercher aussi :
watch-other-languages = Le même lieu dans d’autres langues. Touchez un nom pour le chercher aussi :
added = Ajouté

## Alertes et historique

alert-met = { $names }
alert-breaking = ⚡ Urgent : { $n } sources en une demi-heure
comma = ,
alert-again = 🔁 De retour après un jour sans nouvelles
alert-turn-number = 🔸 Du nouveau : un chiffre, { $before } → { $now }
alert-turn-denial = 🔸 Du nouveau : un démenti, « { $word } »
alert-turn-actor = 🔸 Du nouveau : une nouvelle voix, « { $word } »
alert-turn-action = 🔸 Du nouveau : une étape, « { $word } »
alert-earlier = Précédemment : { $headline }
history-title = <b>Historique</b>
history-search = <b>Historique</b> : { $words }
history-empty = Rien pour l’instant. Ici apparaîtront les alertes, et les infos mises de côté avec la raison.
history-none-found = Rien ne correspond dans votre historique. Cherchez avec moins de mots, ou retirez un filtre.
filter-title = <b>Historique</b> : ne montrer que…
filter-any = Tout
filter-by-watch = Par veille
filter-by-source = Par source
filter-by-language = Par langue
filter-by-day = Par jour
filter-by-state = Envoyées ou non
filter-sent = Envoyées
filter-held = Mises de côté
export-title = Emportez cet historique : CSV s’ouvre dans un tableur, JSON Lines dans un programme.
export-ready = { $n ->
    [one] Votre historique : une info.
    [many] Votre historique : { $n } d’infos.
   *[other] Votre historique : { $n } infos.
 }
story-outlets = { $n ->
    [one] Publiée par une source :
    [many] Publiée par { $n } de sources, par ordre de parution :
   *[other] Publiée par { $n } sources, par ordre de parution :
 }
story-more-outlets = … et encore { $n }.
fate-sent = envoyée
fate-waiting = en route
fate-dead = non distribuée
history-follows = suite d’une info précédente
held-too-old = mise de côté (trop ancienne)
held-first-fetch = mise de côté (sans date, flux tout juste ajouté)
why-topic = Thème <b>{ $name }</b>, score { $score } :
why-watch = Veille <b>{ $name }</b> :
why-watch-score = Veille <b>{ $name }</b>, score { $score } :
why-evidence = « { $printed } » dans { $field } répond à <code>{ $atom }</code> ({ $rule })
why-evidence-weight = « { $printed } » dans { $field } répond à <code>{ $atom }</code> ({ $rule }) : { $weight }
why-concept = { $concept } { $weight } : { $words }
why-how = Répondez à une alerte par /why, ou envoyez /why avec le lien d’un article : je dis pourquoi il est arrivé, ou pourquoi pas.
inquiry-read = Lu dans le flux « { $source } » ({ $at }). Aucune de vos veilles n’y répond.
inquiry-no-watch = Vous n’avez aucune veille.
inquiry-nearest = La plus proche est <b>{ $name }</b>. Ce qui manque :
inquiry-paused = La veille <b>{ $name }</b> convient, mais elle est suspendue.
inquiry-too-late = La veille <b>{ $name }</b> convient, mais elle a été créée après coup : { $at }.
inquiry-meets-now = La veille <b>{ $name }</b> convient telle qu’elle est. Elle était différente, ou inactive, quand j’ai lu cet article.
inquiry-unknown-site = Je n’ai pas lu <code>{ $url }</code> : aucun flux de ce site ne figure parmi les miens. Demandez à qui me gère d’en ajouter un.
inquiry-not-read = Je n’ai pas lu <code>{ $url }</code> : aucun flux de ce site ne l’a encore apporté.
inquiry-feed-never = { $source } : jamais lu jusqu’ici
inquiry-feed-failing = { $source } : illisible pour le moment ; dernière lecture : { $at }
inquiry-feed-well = { $source } : dernière lecture : { $at }, sans cet article
lack-word = <code>{ $what }</code> n’est pas dans le texte.
lack-excluded = <code>{ $what }</code> est dans le texte, et la veille l’exclut.
lack-apart = Les mots y sont, mais trop éloignés : <code>{ $what }</code>.
lack-elsewhere = Les mots y sont, mais pas dans cette partie du texte : <code>{ $what }</code>.
lack-seldom = Il y est, mais trop peu de fois : <code>{ $what }</code>.
lack-weight = Les mots trouvés pèsent trop peu pour <code>{ $what }</code>.
lack-origin = La provenance n’est pas celle voulue : <code>{ $what }</code>.
lack-language = Sa langue n’est pas de celles que la veille retient : { $what }.
lack-source = Sa source est écartée par la veille : { $what }.
lack-age = L’ancienneté ne convenait pas quand je l’ai lu : <code>{ $what }</code>.
lack-topic = Le thème <code>{ $what }</code> ne convient pas.
lack-unreadable = Je ne peux plus lire la requête : <code>{ $what }</code>. Modifiez ses mots.
lack-concept = Aucun mot pour « { $what } » n’est assez proche.
why-held = Pas d’alerte : { $reason }
why-coverage = { $n ->
    [one] Publiée par une source : { $names }
    [many] Publiée par { $n } de sources : { $names }
   *[other] Publiée par { $n } sources : { $names }
 }
why-goes-on = Suite de « { $headline } » : ressemblance { $score }, mots communs : { $terms }
why-nearest = Comparée à « { $headline } » : ressemblance { $score }, info différente ; mots communs : { $terms }
why-same-guid = { $source } : le même article du flux
why-same-url = { $source } : la même adresse
why-same-headline = { $source } : le même titre
why-same-words = { $source } : la même info en d’autres mots, ressemblance { $score } ; mots communs : { $terms }
why-same-meaning = aucun, mais le sens est le même
field-title = le titre
field-lead = la première phrase
field-summary = le texte
rule-equal = le même mot
rule-folded = autre graphie
rule-clitic = avec un préfixe ou un suffixe
rule-inflection = sous une autre forme
rule-wildcard = par l’astérisque

stats-title = Alertes des { $days } derniers jours
stats-by-day = par jour
stats-by-watch = par veille
stats-by-source = par source
stats-by-language = par langue
stats-caption = { $n ->
    [one] <b>Une alerte</b> ces { $days } derniers jours.
    [many] <b>{ $n } d’alertes</b> ces { $days } derniers jours.
   *[other] <b>{ $n } alertes</b> ces { $days } derniers jours.
 }
stats-held = Mises de côté : { $n }.
stats-empty = Aucune alerte ces { $days } derniers jours : rien à dessiner pour l’instant.

## Quand prévenir : sourdine, heures calmes, récapitulatif, réglages

held-muted = mise de côté (en sourdine)
held-until = mise de côté, envoi : { $until } ({ $reason })
held-in-digest = arrivée dans un récapitulatif ({ $reason })
reason-quiet-hours = heures calmes
reason-digest = vous avez choisi un récapitulatif
reason-over-cap = trop d’alertes en une heure
reason-burst = beaucoup d’infos d’une veille à la fois
why-carried = Pas d’envoi séparé : { $reason }
mutes-title = <b>En sourdine</b> : touchez pour rétablir.
mutes-empty = Rien n’est en sourdine.
mute-how = Sous chaque alerte, un bouton met son info en sourdine. Au clavier : <code>/mute 8h site:aljazeera.net</code>, <code>/mute 1d</code> et le nom d’une veille, <code>/mute 2h all</code> pour tout. Sans durée, c’est jusqu’à ce que vous annuliez. (<code>h</code> heures, <code>d</code> jours, <code>w</code> semaines)
mute-how-long = Mettre { $what } en sourdine : combien de temps ?
mute-story = l’info « { $name } »
mute-watch = la veille « { $name } »
mute-source = la source { $name }
mute-everything = tout
mute-until = { $what } – fin : { $until }
mute-forever = { $what } – jusqu’à ce que vous annuliez
mute-done-until = 🔇 En sourdine (fin : { $until }) : { $what }.
mute-done-forever = 🔇 En sourdine jusqu’à ce que vous annuliez : { $what }.
mute-unclear = Je ne sais pas quoi mettre en sourdine avec « { $words } ». Envoyez le nom d’une veille, <code>site:aljazeera.net</code>, le lien d’une info ou <code>all</code> ; avec une durée comme <code>8h</code> ou <code>1d</code>.
unmuted = 🔊 La sourdine est levée.
span-1h = 1 heure
span-8h = 8 heures
span-1d = 1 jour
span-1w = 1 semaine
span-forever = Jusqu’à ce que j’annule
quiet-is = 🌙 <b>Heures calmes</b> : { $quiet }
quiet-off = désactivées
quiet-daily = { $span }, tous les jours
quiet-on-days = { $span }, début : { $days }
quiet-zone = Heure locale : { $zone }.
quiet-how = Ce qui arrive pendant les heures calmes attend et vient à leur fin, en un seul récapitulatif. Seules les veilles urgentes n’attendent pas. Au clavier : <code>/quiet 22:00-07:00</code>, <code>/quiet 23-8 lun-ven</code>, <code>/quiet off</code>.
quiet-saved = ✅ Enregistré.
quiet-unclear = Je ne lis pas « { $typed } » comme des heures calmes. Envoyez par exemple <code>/quiet 22:00-07:00</code> ou <code>/quiet 23-8 lun-ven</code> ; <code>/quiet off</code> les désactive.
quiet-last-day = Il faut garder au moins un jour. Pour supprimer les heures calmes, touchez « Désactiver ».
digest-is = 🗞 <b>Récapitulatif</b> : { $digest }
digest-how = Avec un récapitulatif, les infos n’arrivent pas une à une mais ensemble, une ligne chacune, les plus reprises en premier. Seules les veilles urgentes n’attendent pas. Au clavier : <code>/digest hourly</code> chaque heure, <code>/digest daily 08:00</code> chaque jour, <code>/digest off</code> pour arrêter.
digest-saved = ✅ Enregistré.
digest-unclear = Je ne lis pas « { $typed } » comme l’heure d’un récapitulatif. Envoyez <code>/digest hourly</code>, <code>/digest daily 08:00</code> ou <code>/digest off</code>.
plan-off = désactivé
plan-hourly = toutes les heures
plan-daily = tous les jours à { $at }
digest-title = { $n ->
    [one] 🗞 <b>Récapitulatif</b> : une info
    [many] 🗞 <b>Récapitulatif</b> : { $n } d’infos
   *[other] 🗞 <b>Récapitulatif</b> : { $n } infos
 }
digest-quiet = { $n ->
    [one] 🌙 <b>Pendant les heures calmes</b> : une info
    [many] 🌙 <b>Pendant les heures calmes</b> : { $n } d’infos
   *[other] 🌙 <b>Pendant les heures calmes</b> : { $n } infos
 }
digest-over-cap = { $n ->
    [one] 📦 <b>Encore une info</b> : il en est venu en une heure plus que je n’en envoie une à une.
    [many] 📦 <b>Encore { $n } d’infos</b> : il en est venu en une heure plus que je n’en envoie une à une.
   *[other] 📦 <b>Encore { $n } infos</b> : il en est venu en une heure plus que je n’en envoie une à une.
 }
digest-burst = ⚡ <b>{ $name } : { $n ->
    [one] encore une info
    [many] { $n } d’infos
   *[other] { $n } infos
 }</b> { $minutes ->
    [one] en une minute
    [many] en { $minutes } de minutes
   *[other] en { $minutes } minutes
 }
digest-part = 🗞 Récapitulatif, partie { $number } sur { $of }
settings-title = ⚙️ <b>Réglages</b>
settings-language = Langue : { $name }
settings-zone = Fuseau horaire : { $zone }
settings-quiet = Heures calmes : { $quiet }
settings-digest = Récapitulatif : { $digest }
settings-style = Alertes : { $style }
zone-is = 🕐 Votre heure : { $zone }
zone-ask = Touchez la ville qui a la même heure que vous, ou envoyez-moi une autre ville ou un décalage, par exemple <code>Tachkent</code> ou <code>+5</code>.
zone-saved = ✅ Enregistré.
style-ask = Que doit montrer une alerte ? Au clavier : <code>/settings full</code>, <code>/settings lead</code> ou <code>/settings headline</code>.
style-saved = ✅ Enregistré.
style-full = Titre, première phrase et aperçu
style-lead = Titre et première phrase
style-headline = Titre seul
zone-unclear = Je ne connais pas le fuseau horaire « { $typed } ». Envoyez une grande ville proche, ou un décalage comme <code>+4</code> : <code>/settings Bakou</code>, <code>/settings +4</code>.
narrow-languages = Dans quelles langues la veille <b>{ $name }</b> doit-elle prévenir ? Sans aucune coche, dans toutes.
narrow-sources = De quelles sources la veille <b>{ $name }</b> doit-elle parler ? Touchez-en une pour l’écarter. Une info qu’une autre source publie aussi arrive quand même.
mode-title = Comment la veille <b>{ $name }</b> doit-elle prévenir ?
mode-how =
    🔔 Avec son : tout de suite, avec un signal sonore.
    🔕 Sans son : tout de suite, en silence.
    🗞 Au récapitulatif : avec les autres, { $digest } ; /digest change le moment.
    🚨 Urgent : tout de suite, même pendant les heures calmes ou avec un récapitulatif.
dismissed = 👎 C’est noté : hors sujet.
dismiss-proposal = Le mot <b>{ $word }</b> l’aurait écartée. Faut-il exclure de { $n ->
    [one] votre veille
   *[other] vos veilles
 } { $names } les infos où il figure ?
dismiss-effect = { $n ->
    [0] Rien d’autre n’aurait été écarté ces { $days } derniers jours.
    [one] Ces { $days } derniers jours, une autre info aurait été écartée :
    [many] Ces { $days } derniers jours, { $n } d’autres infos auraient été écartées, par exemple :
   *[other] Ces { $days } derniers jours, { $n } autres infos auraient été écartées, par exemple :
 }
dismiss-topic = Cette info vient d’un thème, dont je ne change pas les mots pour une seule personne. Vous pouvez la mettre en sourdine, ou ne plus suivre le thème.
dismiss-topic-too = Elle vient aussi d’un thème ; là, elle reste.
dismiss-no-word = Je n’y vois aucun mot à exclure. Vous pouvez mettre l’info en sourdine.
excluded = ✅ J’exclus de { $n ->
    [one] votre veille
   *[other] vos veilles
 } { $names } les infos avec <b>{ $word }</b>.
included = Annulé : les infos avec <b>{ $word }</b> reviennent.

## Boutons

button-why = Pourquoi ?
button-mute = 🔇 En sourdine
button-dismiss = 👎 Hors sujet
button-mutes = Toutes les sourdines
button-mute-everything = 🔇 Tout en sourdine
button-mute-source = 🔇 Source : { $name }
button-mute-watch = 🔇 Veille : { $name }
button-mode-loud = 🔔 Avec son
button-mode-silent = 🔕 Sans son
button-mode-digest = 🗞 Au récapitulatif
button-mode-urgent = 🚨 Urgent
button-zone = 🕐 Fuseau horaire
button-languages = 🌐 Langues
button-sources = 📰 Sources
button-every-language = Toutes les langues
button-style = 📝 Forme des alertes
button-quiet = 🌙 Heures calmes
button-quiet-off = Désactiver
button-digest = 🗞 Récapitulatif
button-digest-off = Désactivé
button-digest-hourly = Chaque heure
button-settings = ‹ Réglages
button-exclude = ➖ Exclure « { $word } »
button-other-word = « { $word } »
button-history = Historique
button-topics = Thèmes
button-watches = ‹ Toutes les veilles
button-new-watch = ➕ Nouvelle veille
button-language = 🌐 Langue
button-edit = ✏️ Modifier les mots
button-rename = Renommer
button-test = Tester
button-pause = ⏸ Suspendre
button-resume = ▶️ Reprendre
button-delete = 🗑 Supprimer
button-undo = Annuler
button-save = ✅ Enregistrer
button-change = ✏️ Modifier
button-all-languages = ➕ Tous
button-cancel = Abandonner
button-back = ‹ Retour
button-open-watch = Ouvrir la veille
button-use-repair = Prendre cette version
button-newest = Plus récentes
button-filter = 🔎 Filtrer
button-export = 📄 Exporter
button-stats = 📊 Chiffres
button-older = Plus anciennes ›
button-return = Revenir
button-take-away = 📄 Emporter mes données
button-opml = 📄 OPML
button-announce = { $n ->
    [one] ✅ Envoyer à une personne
    [many] ✅ Envoyer à { $n } de personnes
   *[other] ✅ Envoyer à { $n } personnes
 }
button-erase = Tout effacer
button-erase-yes = Oui, tout effacer

## Erreurs de requête : quoi, où, que faire

query-empty = Il n’y a rien à surveiller ici. Envoyez un mot ou deux.
query-too-long = { $typed } caractères, c’est trop : le maximum est { $most }. Les longues listes ont leur place dans un thème.
query-too-deep = Trop de parenthèses imbriquées au caractère { $position }.
query-unclosed-bracket = La parenthèse ouverte au caractère { $position } n’est pas refermée. Vouliez-vous dire <code>{ $repair }</code> ?
query-unopened-bracket = La parenthèse fermante au caractère { $position } n’a pas été ouverte. Vouliez-vous dire <code>{ $repair }</code> ?
query-unclosed-quote = Le guillemet au caractère { $position } n’est pas fermé ; je lis jusqu’au bout de la ligne : <code>{ $repair }</code>.
query-mixed-and-or = AND et OR sont mêlés : je lis <code>{ $repair }</code>. Mettez vos propres parenthèses si vous vouliez autre chose.
query-mixed-other = AND et OR sont mêlés : je lis <code>{ $repair }</code>. Mettez des parenthèses si vous vouliez <code>{ $other }</code>.
query-operator-lonely = J’ai ignoré <code>{ $operator }</code> au caractère { $position } : il n’a pas de mot à côté. Je lis <code>{ $repair }</code>.
query-only-excludes = Une veille a besoin d’au moins un mot à trouver ; celle-ci ne fait qu’exclure.
query-only-age = Une veille a besoin d’au moins un mot à trouver ; l’ancienneté seule ne suffit pas.
query-common-words = Ces mots sont dans presque toutes les infos ; ajoutez-en un plus rare.
query-wildcard-too-short = <code>{ $word }</code> répondrait à trop de mots. Il faut au moins { $letters } lettres avant <code>*</code>.
query-wildcard-first = Un mot ne peut pas commencer par <code>*</code> : <code>{ $word }</code>. Mettez-le à la fin, ou retirez-le.
query-near-range = NEAR prend un nombre de 1 à { $most }, pas { $typed }. Plus loin, les mots seuls trouvent la même chose : <code>{ $repair }</code>.
query-number-range = <code>{ $operator }</code> au caractère { $position } prend un nombre de { $least } à { $most }, pas { $typed }.
query-age-range = L’ancienneté au caractère { $position } s’écrit <code>age:&lt;24h</code> ou, en heures, <code>age:[2 TO 24]</code>, jusqu’à { $most } heures ; je ne peux pas lire <code>{ $typed }</code>.
query-min-unreachable = <code>min:{ $least }</code> au caractère { $position } est hors d’atteinte : tous les mots ensemble pèsent au plus { $reached }. Baissez-le, ou donnez plus de poids à des mots, par exemple <code>Gaza^3</code>.
query-near-twice = Deux NEAR de suite au caractère { $position } : des parenthèses doivent dire lequel passe en premier. Vouliez-vous dire <code>{ $repair }</code> ?
query-near-needs-left = <code>{ $operator }</code> au caractère { $position } a besoin d’un mot à sa gauche.
query-near-needs-right = <code>{ $operator }</code> au caractère { $position } a besoin d’un mot à sa droite.
query-unknown-field = Champ inconnu <code>{ $field }</code> au caractère { $position }. Vouliez-vous dire <code>{ $repair }</code> ? Champs : { $fields }.
query-space-after-field = Pas d’espace après <code>{ $field }:</code> ; je lis <code>{ $repair }</code>. Pour chercher le mot lui-même, mettez-le entre guillemets droits.
query-language-code = Une langue s’écrit en deux lettres, comme <code>lang:he</code> ; <code>{ $typed }</code> au caractère { $position } n’en est pas une. Pour l’hébreu, par exemple, écrivez <code>lang:he</code>.
query-language-name = Une langue s’écrit en deux lettres : pour <code>{ $typed }</code> au caractère { $position }, écrivez <code>lang:{ $code }</code>.
query-unknown-topic = Il n’y a pas de thème <code>{ $topic }</code> au caractère { $position }. /topics montre ceux qui existent.
query-unknown-search = Vous n’avez pas de veille du nom <code>{ $name }</code> au caractère { $position }. /watches montre les vôtres ; un nom de plusieurs mots se met entre guillemets droits.
query-search-counts = La veille <code>{ $name }</code> au caractère { $position } compte des poids : elle ne peut pas faire partie d’une autre.
query-not-here = <code>{ $feature }</code> au caractère { $position } n’a pas sa place ici. Retirez-le.
query-repair = Vouliez-vous dire <code>{ $repair }</code> ?
query-too-broad = Environ { $n ->
    [one] une info
    [many] { $n } d’infos
   *[other] { $n } infos
 } par jour, venant de { $feeds } flux : personne n’en lit autant. Resserrez avec un mot de plus, ou avec <code>title:</code>.
