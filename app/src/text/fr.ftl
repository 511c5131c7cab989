### Français de France. Phrases simples ; vouvoiement ; pas de point d’exclamation ; jamais « invalide ».
### Les espaces insécables sont dans le fichier : un test les vérifie.

## Autour de chaque page

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Erreur : { $title }
skip = Aller au contenu
language = Langue
test_mode = Mode test
footer_operated = { $merchant } – page de paiement opérée avec Maillon
footer_nobody = Page de paiement opérée avec Maillon
footer_sandbox = Maillon, bac à sable : aucune vraie carte n’y fonctionne
footer_terms = Conditions
footer_privacy = Vie privée
footer_help = Aide
errors_to_correct = { $count ->
    [one] Un point à corriger
   *[other] { $count } points à corriger
}
go_on = Continuer
look_again = Voir où cela en est
try_again = Réessayer
back_to = Revenir chez { $merchant }
start_again_at = Pour recommencer, revenez chez { $merchant }.

## Montants, dates, cartes

currency_symbol = { $code ->
    [EUR] €
    [GBP] £
    [USD] $US
    [JPY] ¥
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
date_words = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
masked_card_words = { $brand } se terminant par { $last4 }, valable jusqu’à fin { $expiry }
rhythm_words = { $frequency ->
    [daily] chaque jour
    [weekly] chaque semaine
    [biweekly] toutes les deux semaines
    [bimonthly] tous les deux mois
    [quarterly] tous les trois mois
    [yearly] chaque année
   *[monthly] chaque mois
}
rhythm_on_day = le { $day ->
    [1] 1er
   *[other] { $day }
} de chaque mois
period_between = du { $start } au { $end }
period_from = à partir du { $start }
period_until = jusqu’au { $end }

## L’accord

deal_subject = { $kind ->
    [fixed] Votre abonnement chez { $merchant }
    [flexible_amount] Votre contrat avec { $merchant }
    [flexible_frequency] Votre contrat avec { $merchant }
    [instalments] Votre achat chez { $merchant }, en plusieurs fois
    [unscheduled] Votre contrat avec { $merchant }
    [one_click] Pour vos prochains achats
   *[save_only] Pour plus tard
}
deal_per = { $frequency ->
    [daily] par jour
    [weekly] par semaine
    [biweekly] toutes les deux semaines
    [bimonthly] tous les deux mois
    [quarterly] tous les trois mois
    [yearly] par an
   *[monthly] par mois
}
deal_times = { $count ->
    [one] une fois
   *[other] { $count } fois
}
deal_each_time = à chaque fois
deal_up_to = Jusqu’à { $amount }
deal_varying_amount = Un montant variable
deal_save = Enregistrer votre carte
deal_count = { $count ->
    [one] un paiement
   *[other] { $count } paiements
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] Le montant change d’un paiement à l’autre.
    [flexible_frequency] Les paiements ne tombent pas à dates régulières.
    [unscheduled] { $merchant } débite votre carte quand vous lui devez quelque chose au titre de ce contrat : ni les dates ni les montants ne sont fixés.
    [one_click] À votre prochain achat chez { $merchant }, vous n’aurez plus à saisir votre carte. Vous confirmerez chaque achat.
    [save_only] { $merchant } conserve votre carte pour des paiements que vous demanderez.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Vous serez prévenu au moins un jour avant chaque paiement.
   *[other] Vous serez prévenu au moins { $days } jours avant chaque paiement.
}
deal_varies = variable
deal_at_most = Au plus, à chaque fois
deal_total = { $count ->
    [one] Au total
   *[other] Au total, en { $count } paiements
}
today = Aujourd’hui
today_held = Vérification de la carte, rendue aussitôt
today_checked = La carte est vérifiée
today_nothing = rien
today_charged = Premier paiement

## Le consentement : tout changement demande une nouvelle version dans consent.rs

consent_fixed = J’autorise { $merchant } à conserver ma carte et à la débiter de { $amount } { $rhythm }.
consent_instalments = { $count ->
    [one] J’autorise { $merchant } à conserver ma carte et à la débiter en une échéance de { $amount }.
   *[other] J’autorise { $merchant } à conserver ma carte et à la débiter en { $count } échéances de { $amount }, { $rhythm }.
}
consent_flexible_amount = J’autorise { $merchant } à conserver ma carte et à la débiter { $rhythm }, d’un montant qui varie d’un paiement à l’autre.
consent_flexible_frequency = J’autorise { $merchant } à conserver ma carte et à la débiter à des dates et pour des montants qui varient d’un paiement à l’autre.
consent_flexible_frequency_amount = J’autorise { $merchant } à conserver ma carte et à la débiter de { $amount } à chaque fois, à des dates qui varient d’un paiement à l’autre.
consent_unscheduled = J’autorise { $merchant } à conserver ma carte et à la débiter quand je lui dois quelque chose au titre de notre contrat, à des dates et pour des montants qui ne sont pas fixés.
consent_keep = J’autorise { $merchant } à conserver ma carte pour mes prochains achats.
consent_save = J’autorise { $merchant } à conserver ma carte pour des paiements que je demanderai.
consent_rhythm_unstated = au rythme convenu
consent_period = Les paiements ont lieu { $period }.
consent_count = { $count ->
    [one] Il y a un paiement.
   *[other] Il y a { $count } paiements.
}
consent_count_total = { $count ->
    [one] Il y a un paiement, { $total } au total.
   *[other] Il y a { $count } paiements, { $total } au total.
}
consent_limit = Aucun paiement ne dépasse { $ceiling }.
consent_notice = { $days ->
    [one] Je suis prévenu au moins un jour avant chaque paiement.
   *[other] Je suis prévenu au moins { $days } jours avant chaque paiement.
}
consent_today = Le premier paiement, { $amount }, a lieu aujourd’hui.
consent_confirmed = Je confirmerai chaque achat ; rien n’est débité sans moi.
consent_withdraw = Je peux retirer cette autorisation à tout moment.

## La page de la carte

card_title = Enregistrer ma carte
card_heading = Votre carte
card_bank_next = Ensuite, votre banque vous demandera de confirmer qu’il s’agit bien de vous.
card_submit = Enregistrer ma carte
card_submit_paying = Payer { $amount } et enregistrer ma carte
card_cancel = Annuler et revenir à la boutique
card_terms = Lire les conditions (nouvel onglet)
number_label = Numéro de carte
number_accepted = { $networks }
number_missing = Saisissez le numéro de la carte
number_not_digits = Un numéro de carte n’a que des chiffres : saisissez-le comme sur la carte
number_too_short = Il manque des chiffres au numéro : comparez-le à votre carte
number_too_long = Le numéro a trop de chiffres : comparez-le à votre carte
number_mistyped = Un chiffre du numéro n’est pas le bon : comparez-le à votre carte
number_not_accepted = Ce type de carte n’est pas accepté ici : prenez-en une d’un autre réseau
brand_label = Réseau de paiement
brand_two_networks = votre carte en porte deux, à vous de choisir
brand_if_two_networks = si votre carte en porte deux, choisissez
brand_missing = Choisissez le réseau à utiliser
brand_not_on_card = Votre carte n’est pas du réseau choisi : prenez-en un qui y figure
expiry_label = Expire fin
expiry_hint = MM/AA
expiry_missing = Saisissez le mois et l’année d’expiration
expiry_unreadable = Saisissez l’expiration comme sur la carte : deux chiffres pour le mois, deux pour l’année
expiry_past = Cette carte a expiré : vérifiez la date ou prenez une autre carte
expiry_too_far = Cette année d’expiration est trop lointaine : comparez-la à votre carte
code_label = Code de sécurité
code_hint_three = 3 chiffres, au dos
code_hint_four = 4 chiffres, devant
code_hint_any = 3 ou 4 chiffres
code_missing = Saisissez le code de sécurité
code_length = { $digits ->
   *[other] Le code de sécurité a { $digits } chiffres : regardez votre carte
}
holder_label = Nom sur la carte
holder_missing = Saisissez le nom tel qu’il est sur la carte
holder_too_long = Saisissez au plus 45 caractères du nom
holder_looks_like_number = Cela ressemble à un numéro de carte : saisissez ici le nom
holder_characters = Saisissez le nom en lettres simples, tel qu’il est sur la carte
consent_missing = Cochez la case pour donner votre autorisation
consent_changed = Le texte de l’autorisation a changé : relisez-le, puis cochez la case

## Refus

notice_title = { $family ->
    [try_later] Votre banque ne peut pas accepter cette carte pour l’instant
    [check_details] Quelque chose ne correspond pas à la carte
    [use_other_card] Votre banque n’accepte pas cette carte ici
    [code_mismatch] Le code de sécurité ne correspond pas à la carte
    [authentication_failed] Votre banque n’a pas pu confirmer qu’il s’agit de vous
    [authentication_cancelled] Vous avez quitté la page de votre banque sans confirmer
    [technical] Votre banque n’a pas pu être jointe
   *[refused] Votre banque a refusé cette carte
}
notice_advice = { $family ->
    [try_later] Réessayez un peu plus tard, ou prenez une autre carte. Rien n’a été débité.
    [check_details] Comparez le numéro, l’expiration et le code à votre carte, puis réessayez. Rien n’a été débité.
    [use_other_card] Prenez une autre carte, ou demandez à votre banque. Rien n’a été débité.
    [code_mismatch] Relisez le code sur la carte, puis réessayez. Rien n’a été débité.
    [authentication_failed] Réessayez, ou prenez une autre carte. Rien n’a été débité.
    [authentication_cancelled] Pour enregistrer votre carte, recommencez et confirmez auprès de votre banque. Rien n’a été débité.
    [technical] Réessayez dans quelques minutes, ou prenez une autre carte. Rien n’a été débité.
   *[refused] Prenez une autre carte, ou demandez à votre banque avant de réessayer. Rien n’a été débité.
}
attempts_left = { $count ->
    [one] Il vous reste un essai.
   *[other] Il vous reste { $count } essais.
}

## À la banque

method_frame = Vérification par votre banque
authentication_heading = Votre banque vérifie
authentication_line = Votre banque examine cette demande. Cela prend quelques secondes.
challenge_heading = Confirmez auprès de votre banque
challenge_line = Votre banque veut s’assurer qu’il s’agit de vous : { $card }.
challenge_bank_says = Un mot de votre banque
challenge_frame = La page de votre banque
challenge_no_page = Si la page de votre banque n’apparaît pas, ouvrez-la seule.
challenge_open = Ouvrir la page de ma banque
challenge_cancel = Annuler et revenir à la boutique
bridge_heading = La page de votre banque va s’ouvrir
return_heading = Votre banque a répondu
return_line = La page avance d’elle-même ; sinon, continuez ici.
verification_heading = Vérification de votre carte
verification_line = Nous vérifions votre carte auprès de votre banque. Gardez cette page ouverte ; elle avance d’elle-même.
code_needed_heading = Une dernière chose
code_needed_line = Votre banque vous a reconnu. Saisissez de nouveau le code de sécurité pour terminer : nous ne le conservons jamais.
code_needed_submit = Terminer

## Le temps qui reste

time_label = Temps restant sur cette page
time_minutes = { $minutes } min
time_more = Plus de temps
time_question = Avez-vous besoin de plus de temps ?
time_line = Pour votre sécurité, la page se ferme ensuite.
time_last = Cette page ne peut pas rester ouverte plus longtemps.

## Issues

done_heading = Votre carte est enregistrée
done_line = { $merchant } peut maintenant l’utiliser comme convenu : { $card }.
done_today_held = Aujourd’hui : { $amount } a servi à vérifier la carte et vous est rendu aussitôt.
done_today_nothing = Aujourd’hui : rien n’a été débité.
done_today_charged = Aujourd’hui : { $amount } a été payé.
done_first_payment = Premier paiement : { $date }.
done_withdraw = Vous pouvez retirer votre autorisation à tout moment, en vous adressant à { $merchant }.
already_done_heading = Votre carte est déjà enregistrée
already_done_line = Il n’y a plus rien à faire : { $card }.
declined_heading = Votre carte n’a pas été enregistrée
declined_line = Rien n’a été débité. { $merchant } peut vous proposer une autre façon de payer.
expired_heading = Cette page a expiré
expired_line = Pour votre sécurité, elle n’est ouverte qu’un temps. Votre carte n’a pas été enregistrée et rien n’a été débité.
cancel_heading = S’arrêter là ?
cancel_line = Votre carte ne sera pas enregistrée, et vous reviendrez chez { $merchant }.
cancel_yes = Oui, arrêter et revenir
cancel_no = Non, continuer avec ma carte
cancelled_heading = Vous avez annulé
cancelled_line = Votre carte n’a pas été enregistrée et rien n’a été débité.
card_gone_heading = Cette carte n’est plus là
card_gone_line = Elle a été retirée, ou l’accord pour lequel elle était conservée a pris fin. Rien n’a été débité.
not_found_heading = Cette page n’existe pas
not_found_line = L’adresse est incomplète, ou sa page a disparu depuis longtemps.
not_found_advice = Revenez à la boutique et repartez de là.
in_progress_heading = C’est déjà en cours
in_progress_line = Votre carte est en cours de vérification dans une autre fenêtre ou un autre onglet. Rien n’est fait deux fois.
guard_heading = Un instant, s’il vous plaît
guard_line = De nombreuses cartes ont été refusées récemment. Avant que vous saisissiez la vôtre, votre navigateur montre qu’aucun programme n’est à l’œuvre ici.
guard_wait = La page continue d’elle-même, au plus tard dans { $seconds } s.
guard_refused_heading = Aucune carte ne peut être prise pour le moment
guard_refused_line = Trop de cartes ont été essayées depuis votre connexion.
guard_refused_advice = Réessayez dans une heure, ou depuis une autre connexion. Rien n’a été débité.
unknown_heading = Votre banque n’a pas encore répondu
unknown_line = Nous cherchons ce qu’est devenue la demande. Rien n’est débité deux fois, et tout montant bloqué vous est rendu.
unknown_advice = Vous pouvez attendre ici ou revenir plus tard sur cette page.
failure_heading = Un problème est survenu de notre côté
failure_line = Votre carte n’est pas en cause. Rien n’est débité deux fois, et tout montant bloqué vous est rendu.
failure_reference = Référence pour la personne qui vous aidera :
unavailable_heading = De retour dans un instant
unavailable_line = La page de paiement est hors service pour un court moment. Votre carte n’a pas été débitée.

## Le bac à sable

start_title = Bac à sable
start_heading = Une carte saisie une fois, bien gardée, débitée comme convenu.
start_line = Maillon est une page de paiement que l’on héberge soi-même. Elle transforme une carte, saisie une fois par son porteur, en une référence que le commerçant peut débiter encore et encore. Ceci est son bac à sable : la banque est la nôtre, et aucune vraie carte n’y fonctionne.
start_api = Référence de l’API
start_openapi = Description OpenAPI
start_ledger = Registre de la banque d’essai
start_clearing = Fichier de compensation du jour
start_shop = Une boutique de démonstration
start_shop_line = Chaque bouton lance un enregistrement par l’API, comme le ferait le serveur d’un commerçant, et ouvre la page hébergée.
start_cards = Cartes d’essai
start_cards_line = N’importe quelle date d’expiration à venir, n’importe quel nom. N’importe quel code de sécurité, sauf 999 et 9999, qui ne correspondent pas.
start_codes = Codes pour la page de la banque
start_codes_line = Ce qu’il faut saisir quand la banque d’essai demande une confirmation.
start_clock = L’horloge
start_clock_line = L’avancer fait arriver tout ce qui était prévu entre-temps : prélèvements des échéanciers, nouvelles tentatives, captures, fin des pages ouvertes. Elle ne recule jamais d’elle-même.
start_clock_now = Elle indique { $now }.
start_clock_busy = Tout ce qui est dû n’est pas encore fait. Avancez-la de nouveau dans un instant.
start_clock_day = Un jour de plus
start_clock_month = Un mois de plus
start_clock_file = Jusqu’au prochain fichier d’alias
start_column_number = Numéro
start_column_network = Réseau
start_column_code = Code
start_column_effect = Ce qui se passe
copy = Copier
copied = Copié
copy_value = Copier { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € par mois
    [utility] Selon la consommation
    [amex] 12,90 € par mois · American Express
   *[save] Garder ma carte
}
offer_terms = { $offer ->
    [gym] Une salle de sport : le même montant chaque mois, douze fois.
    [utility] De l’électricité : chaque mois, un montant qui varie, avec un plafond.
    [amex] Un journal : le même montant chaque mois. La carte est annoncée par fichier à American Express, qui en prend soin.
   *[save] Une jardinerie : la carte est conservée, rien d’autre n’est convenu.
}
offer_button = { $offer ->
    [gym] S’inscrire à la salle
    [utility] Signer le contrat
    [amex] S’abonner
   *[save] Enregistrer une carte
}
shop_saved = La boutique a sa référence de carte
shop_not_saved = La boutique n’a pas de référence de carte
shop_result_line = Votre navigateur est revenu avec un simple identifiant. Voici ce que le serveur de la boutique a lu ensuite, avec sa propre clé.
shop_answer = Réponse de l’API
shop_told = Ce que la boutique a appris
shop_told_line = Notifications signées reçues par le serveur de la boutique, la plus récente en premier.
shop_to_start = Vers la page d’accueil
shop_cancelled = De retour à la boutique, sans carte
shop_cancelled_line = L’enregistrement a été annulé ; la boutique n’a rien à débiter.
api_title = Référence de l’API
api_line = Chaque commande fonctionne telle quelle sur ce bac à sable, avec sa clé de démonstration.
api_contents = Opérations

# A stored card, the consumer present
stored_card_title = Payer avec votre carte enregistrée
stored_card_heading = Votre carte enregistrée
stored_card_submit = Payer { $amount }
stored_card_confirm = En continuant, je paie { $amount } à { $merchant } avec ma carte { $card }.
stored_card_done_heading = Votre paiement est fait
stored_card_done_line = { $merchant } a été payé avec votre carte { $card }.

# The agreement, read again
agreement_heading = Votre accord avec { $merchant }
agreement_active_line = { $merchant } peut débiter votre carte { $card } comme convenu.
agreement_agreed = Voici les termes que vous avez acceptés le { $date } :
agreement_what_ends = Si vous y mettez fin, { $merchant } ne pourra plus débiter cette carte à ce titre, et les paiements à venir sont annulés. Les paiements déjà faits ne changent pas.
agreement_end = Mettre fin à cet accord
agreement_ended_heading = Cet accord a pris fin
agreement_ended_line = Il a pris fin le { $date }. { $merchant } ne peut plus débiter votre carte { $card } à ce titre.
agreement_replaced_heading = Cet accord a été remplacé
agreement_replaced_line = Un accord plus récent l’a remplacé le { $date }.
done_manage = Relire cet accord ou y mettre fin

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } a enregistré votre carte
    [payment_coming] Un paiement à { $merchant } approche
    [payment_failed] Votre paiement à { $merchant } n’est pas passé
    [card_expiring] Votre carte enregistrée chez { $merchant } expire bientôt
    [smartbill_result] Résultat d’enrôlement SmartBill : { $merchant }
   *[agreement_ended] Votre accord avec { $merchant } a pris fin
}
mail_enrolled_line = { $merchant } peut désormais débiter votre carte comme convenu : { $card }.
mail_coming_line = { $merchant } débitera { $amount } de votre carte le { $date } : { $card }.
mail_failed_line = Un paiement de { $amount } à { $merchant } a été refusé : { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Votre banque veut que vous le confirmiez vous-même. Cela prend une minute.
    [new_card] Cette carte ne peut plus être débitée. Donnez-en une autre à { $merchant }, pour que ce qui est convenu se poursuive.
   *[settle] Il n’y aura pas d’autre tentative. Réglez-le directement avec { $merchant }.
}
mail_confirm = Confirmer le paiement
mail_expiring_line = { $merchant } conserve une de vos cartes, qui expire bientôt : { $card }.
mail_expiring_advice = Quand vous aurez la nouvelle, donnez-la à { $merchant }, pour que vos paiements se poursuivent.
mail_smartbill_accepted = American Express a validé l’enrôlement SmartBill du portefeuille { $wallet }.
mail_smartbill_refused = American Express a refusé l’enrôlement SmartBill du portefeuille { $wallet }. Code de refus : { $code }.
mail_smartbill_stopped = Les paiements programmés avec cette carte ont été désactivés : { $card }.
mail_footer = Vous recevez ce message parce que vous avez un accord de paiement avec { $merchant }. Jamais un numéro de carte ni un code ne vous est demandé par mail.
start_mails = Mails
start_mails_line = Ce qui a été écrit aux consommateurs, le plus récent en premier. Rien ne quitte cette machine.
start_mails_none = Aucun pour l’instant. Enregistrez une carte avec une des offres ci-dessus.

# The page inside a shop's page
embed_close = Fermer
widget_title = La page dans celle d’une boutique
widget_line = Cette boutique est d’une autre origine que la page de paiement. Chaque partie ci-dessous ouvre une page à elle ; les codes de la banque d’essai sont sur la page d’accueil.
widget_heading = { $mode ->
    [inline] Dans la page
    [lightbox] Au-dessus de la page
    [redirect] Sur sa propre page
   *[payline] Avec le balisage de Payline
}
widget_about = { $mode ->
    [inline] Le formulaire de carte fait partie de la commande, à la hauteur de son contenu.
    [lightbox] Une fenêtre s’ouvre au-dessus de la commande ; sur un téléphone, elle remplit l’écran.
    [redirect] Le navigateur quitte la commande et y revient. Un lien suffit.
   *[payline] Un élément fait pour le widget de Payline, inchangé sauf l’hôte du script.
}
widget_link = Payer par carte
widget_code = Le code à copier
widget_told = Ce que la page de la boutique a appris

# La boutique de démonstration : le compte d’un client
shop_account = Le compte du client
shop_account_line = Ce que le serveur de la boutique lit avec sa propre clé : la carte conservée, et ce qui lui a été débité.
shop_account_link = Vers le compte du client
shop_charges = Débits
shop_charges_none = Rien n’est encore programmé.
shop_charges_begin = Débiter chaque mois
shop_column_day = Jour
shop_column_amount = Montant
shop_column_status = État
shop_alias = Alias chez American Express

# The wallet page
wallet_heading = Vos cartes chez { $merchant }
wallet_line = Les cartes que { $merchant } conserve pour vous, et ce que chacune paie.
wallet_empty = { $merchant } ne conserve aucune carte pour vous.
wallet_card = { $brand } se terminant par { $last4 }
wallet_until = Valable jusqu’à { $expiry }
wallet_first = Utilisée en premier
wallet_state = { $state ->
    [expiring] Cette carte expire bientôt. Donnez la nouvelle, et tout ce qu’elle paie continue.
    [expired] Cette carte a expiré. Donnez la nouvelle, et tout ce qu’elle paie continue.
    [replaced] Votre banque a remplacé cette carte. Donnez la nouvelle, et tout ce qu’elle paie continue.
    [blocked] Votre banque n’accepte plus de paiement avec cette carte. Donnez la nouvelle, ou retirez celle-ci.
   *[disabled] { $merchant } a suspendu cette carte. Rien n’y est débité.
}
wallet_amex = { $state ->
    [waiting] Cette carte est en cours d’enregistrement chez American Express.
    [enrolled] Enregistrée chez American Express. Quand la carte est renouvelée, les paiements continuent d’eux-mêmes.
    [refused] American Express n’a pas enregistré cette carte. Donnez la nouvelle, ou retirez celle-ci.
   *[cancelled] American Express a annulé cette carte. Donnez la nouvelle, ou retirez celle-ci.
}
wallet_uses = Elle paie
wallet_no_use = Rien n’est débité de cette carte sans vous.
wallet_more = Autres accords : { $count }
wallet_next = Prochain paiement : { $amount } le { $date }
wallet_words = Ce que vous avez accepté
wallet_end = Mettre fin à cet accord
wallet_choose = Utiliser en premier
wallet_renew = J’ai une nouvelle carte
wallet_remove = Retirer
wallet_add = Ajouter une carte
wallet_back = Retour à mes cartes
wallet_news = { $news ->
    [added] Votre carte est ajoutée.
    [renewed] Votre nouvelle carte a pris la place de l’ancienne. Tout ce qu’elle paie continue.
    [removed] La carte est retirée. Plus rien ne peut y être débité.
    [chosen] Désormais, cette carte est utilisée en premier.
    [ended] L’accord a pris fin.
    [busy] On ne peut plus ajouter de carte depuis cette page pour l’instant. Rouvrez-la plus tard depuis la boutique.
   *[changed] Quelque chose avait changé entre-temps. Voici où en sont vos cartes.
}
wallet_expired_line = Pour votre sécurité, elle reste ouverte pour une durée limitée.
removal_heading = Retirer cette carte ?
removal_line = { $merchant } efface { $card } et ne peut plus la débiter. C’est définitif.
removal_ends = { $count ->
    [one] Un accord prend fin avec elle, et ses paiements à venir sont annulés :
   *[other] { $count } accords prennent fin avec elle, et leurs paiements à venir sont annulés :
}
removal_paid = Les paiements déjà faits restent tels quels. Si vous devez encore quelque chose à { $merchant }, un autre moyen de paiement pourra vous être demandé.
removal_yes = { $count ->
    [0] Retirer la carte
    [one] Retirer la carte et mettre fin à l’accord
   *[other] Retirer la carte et mettre fin aux accords
}
removal_no = La garder
renewal_title = Votre nouvelle carte
renewal_line = Elle prend la place de votre carte { $card }. Tout ce que cette carte paie continue comme convenu.
renewal_consent = J’autorise { $merchant } à conserver cette carte à la place de ma carte { $card }, et à la débiter comme je l’ai accepté pour celle-là.
number_already_stored = Cette carte est déjà enregistrée ici : tapez le numéro de la nouvelle
holder_differs = Ce nom n’est pas celui de la carte remplacée : ajoutez une carte à un autre nom comme nouvelle carte
shop_my_cards = Mes cartes
