### Spanish, as in Spain. Plain sentences; usted; no exclamation marks; never “inválido”.
### The no-break spaces are in the file.

## Around every page

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Error: { $title }
skip = Ir al contenido
language = Idioma
test_mode = Modo de prueba
footer_operated = Página de pago de { $merchant }, gestionada con Maillon
footer_nobody = Página de pago gestionada con Maillon
footer_sandbox = Maillon, entorno de pruebas: aquí no funciona ninguna tarjeta real
footer_terms = Condiciones
footer_privacy = Privacidad
footer_help = Ayuda
errors_to_correct = { $count ->
    [one] Hay un dato por corregir
    [many] Hay { $count } de datos por corregir
   *[other] Hay { $count } datos por corregir
}
go_on = Continuar
look_again = Consultar el estado
try_again = Volver a intentarlo
back_to = Volver a { $merchant }
start_again_at = Para empezar de nuevo, vuelva a { $merchant }.

## Money, dates, cards

currency_symbol = { $code ->
    [EUR] €
    [USD] US$
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
date_words = { $day } de { $month } de { $year }
masked_card_words = { $brand } terminada en { $last4 }, válida hasta { $expiry }
rhythm_words = { $frequency ->
    [daily] cada día
    [weekly] cada semana
    [biweekly] cada dos semanas
    [bimonthly] cada dos meses
    [quarterly] cada tres meses
    [yearly] cada año
   *[monthly] cada mes
}
rhythm_on_day = el día { $day } de cada mes
period_between = del { $start } al { $end }
period_from = a partir del { $start }
period_until = hasta el { $end }

## The deal

deal_subject = { $kind ->
    [fixed] Su suscripción a { $merchant }
    [flexible_amount] Su acuerdo con { $merchant }
    [flexible_frequency] Su acuerdo con { $merchant }
    [instalments] Su compra en { $merchant }, a plazos
    [unscheduled] Su acuerdo con { $merchant }
    [one_click] Para sus próximas compras
   *[save_only] Para más adelante
}
deal_per = { $frequency ->
    [daily] al día
    [weekly] a la semana
    [biweekly] cada dos semanas
    [bimonthly] cada dos meses
    [quarterly] cada tres meses
    [yearly] al año
   *[monthly] al mes
}
deal_times = { $count ->
    [one] una vez
    [many] { $count } de veces
   *[other] { $count } veces
}
deal_each_time = cada vez
deal_up_to = Hasta { $amount }
deal_varying_amount = Un importe variable
deal_save = Guardar su tarjeta
deal_count = { $count ->
    [one] un pago
    [many] { $count } de pagos
   *[other] { $count } pagos
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] El importe cambia de un pago a otro.
    [flexible_frequency] Los pagos no tienen fechas regulares.
    [unscheduled] { $merchant } realiza cargos en su tarjeta cuando usted le debe algo en virtud de este acuerdo, por lo que ni las fechas ni los importes son fijos.
    [one_click] En su próxima compra en { $merchant } no tendrá que introducir los datos de su tarjeta. Usted confirmará cada compra.
    [save_only] { $merchant } conserva su tarjeta para los pagos que usted solicite.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Se le avisará al menos un día antes de cada pago.
    [many] Se le avisará al menos { $days } de días antes de cada pago.
   *[other] Se le avisará al menos { $days } días antes de cada pago.
}
deal_varies = variable
deal_at_most = Como máximo, cada vez
deal_total = { $count ->
    [one] En total
    [many] En total, en { $count } de pagos
   *[other] En total, en { $count } pagos
}
today = Hoy
today_held = Retención para comprobar la tarjeta, se libera de inmediato
today_checked = Se comprueba la tarjeta
today_nothing = sin cargo
today_charged = Primer pago

## The consent: changing any of it means a new version in consent.rs

consent_fixed = Autorizo a { $merchant } a conservar mi tarjeta y a cargar en ella { $amount } { $rhythm }.
consent_instalments = { $count ->
    [one] Autorizo a { $merchant } a conservar mi tarjeta y a cargar en ella un plazo de { $amount }.
    [many] Autorizo a { $merchant } a conservar mi tarjeta y a cargar en ella { $count } de plazos de { $amount } cada uno, { $rhythm }.
   *[other] Autorizo a { $merchant } a conservar mi tarjeta y a cargar en ella { $count } plazos de { $amount } cada uno, { $rhythm }.
}
consent_flexible_amount = Autorizo a { $merchant } a conservar mi tarjeta y a cargar en ella { $rhythm } un importe que varía de un pago a otro.
consent_flexible_frequency = Autorizo a { $merchant } a conservar mi tarjeta y a realizar cargos en ella en fechas y por importes que varían de un pago a otro.
consent_flexible_frequency_amount = Autorizo a { $merchant } a conservar mi tarjeta y a cargar en ella { $amount } cada vez, en fechas que varían de un pago a otro.
consent_unscheduled = Autorizo a { $merchant } a conservar mi tarjeta y a realizar cargos en ella cuando yo le deba algo en virtud de nuestro acuerdo, en fechas y por importes que no son fijos.
consent_keep = Autorizo a { $merchant } a conservar mi tarjeta para mis próximas compras.
consent_save = Autorizo a { $merchant } a conservar mi tarjeta para los pagos que yo solicite.
consent_rhythm_unstated = con la periodicidad acordada
consent_period = Los pagos se realizan { $period }.
consent_count = { $count ->
    [one] Se realiza un pago.
    [many] Se realizan { $count } de pagos.
   *[other] Se realizan { $count } pagos.
}
consent_count_total = { $count ->
    [one] Se realiza un pago, { $total } en total.
    [many] Se realizan { $count } de pagos, { $total } en total.
   *[other] Se realizan { $count } pagos, { $total } en total.
}
consent_limit = Ningún pago supera { $ceiling }.
consent_notice = { $days ->
    [one] Se me avisa al menos un día antes de cada pago.
    [many] Se me avisa al menos { $days } de días antes de cada pago.
   *[other] Se me avisa al menos { $days } días antes de cada pago.
}
consent_today = El primer pago, de { $amount }, se realiza hoy.
consent_confirmed = Confirmaré cada compra; no se carga nada sin mi intervención.
consent_withdraw = Puedo revocar esta autorización en cualquier momento.

## The card page

card_title = Guardar mi tarjeta
card_heading = Su tarjeta
card_bank_next = A continuación, su banco le pedirá que confirme que es usted.
card_submit = Guardar mi tarjeta
card_submit_paying = Pagar { $amount } y guardar mi tarjeta
card_cancel = Cancelar y volver a la tienda
card_terms = Leer las condiciones (se abre en otra pestaña)
number_label = Número de tarjeta
number_accepted = { $networks }
number_missing = Introduzca el número de la tarjeta
number_not_digits = El número de tarjeta solo tiene cifras: introdúzcalo como aparece en la tarjeta
number_too_short = Faltan cifras en el número de tarjeta: compárelo con su tarjeta
number_too_long = El número de tarjeta tiene demasiadas cifras: compárelo con su tarjeta
number_mistyped = Una cifra del número de tarjeta no es correcta: compárelo con su tarjeta
number_not_accepted = Este tipo de tarjeta no se acepta aquí: utilice una de otra red
brand_label = Red de pago
brand_two_networks = su tarjeta tiene dos, usted elige
brand_if_two_networks = si su tarjeta tiene dos, elija cuál usar
brand_missing = Elija la red que desea utilizar
brand_not_on_card = Su tarjeta no pertenece a la red elegida: elija una que figure en ella
expiry_label = Caduca a final de
expiry_hint = MM/AA
expiry_missing = Introduzca el mes y el año de caducidad
expiry_unreadable = Introduzca la caducidad como aparece en la tarjeta: dos cifras para el mes y dos para el año
expiry_past = Esta tarjeta ha caducado: compruebe la fecha o utilice otra tarjeta
expiry_too_far = El año de caducidad es demasiado lejano: compárelo con su tarjeta
code_label = Código de seguridad
code_hint_three = 3 cifras, en el reverso
code_hint_four = 4 cifras, en el anverso
code_hint_any = 3 o 4 cifras
code_missing = Introduzca el código de seguridad
code_length = { $digits ->
    [one] El código de seguridad tiene una cifra: mire su tarjeta
    [many] El código de seguridad tiene { $digits } de cifras: mire su tarjeta
   *[other] El código de seguridad tiene { $digits } cifras: mire su tarjeta
}
holder_label = Nombre en la tarjeta
holder_missing = Introduzca el nombre tal como aparece en la tarjeta
holder_too_long = Introduzca como máximo 45 caracteres del nombre
holder_looks_like_number = Esto parece un número de tarjeta: introduzca aquí el nombre
holder_characters = Introduzca el nombre con letras sencillas, tal como aparece en la tarjeta
consent_missing = Marque la casilla para dar su autorización
consent_changed = El texto de la autorización ha cambiado: vuelva a leerlo y marque la casilla

## Refusals

notice_title = { $family ->
    [try_later] Su banco no puede aceptar esta tarjeta en este momento
    [check_details] Algún dato no coincide con la tarjeta
    [use_other_card] Su banco no acepta esta tarjeta aquí
    [code_mismatch] El código de seguridad no coincide con la tarjeta
    [authentication_failed] Su banco no ha podido confirmar que es usted
    [authentication_cancelled] Ha salido de la página de su banco sin confirmar
    [technical] No se ha podido contactar con su banco
   *[refused] Su banco ha rechazado esta tarjeta
}
notice_advice = { $family ->
    [try_later] Vuelva a intentarlo más tarde o utilice otra tarjeta. No se ha cargado nada.
    [check_details] Compare el número, la caducidad y el código con su tarjeta y vuelva a intentarlo. No se ha cargado nada.
    [use_other_card] Utilice otra tarjeta o consulte a su banco. No se ha cargado nada.
    [code_mismatch] Lea de nuevo el código en la tarjeta y vuelva a intentarlo. No se ha cargado nada.
    [authentication_failed] Vuelva a intentarlo o utilice otra tarjeta. No se ha cargado nada.
    [authentication_cancelled] Para guardar su tarjeta, empiece de nuevo y confirme con su banco. No se ha cargado nada.
    [technical] Vuelva a intentarlo dentro de unos minutos o utilice otra tarjeta. No se ha cargado nada.
   *[refused] Utilice otra tarjeta o consulte a su banco antes de volver a intentarlo. No se ha cargado nada.
}
attempts_left = { $count ->
    [one] Le queda un intento.
    [many] Le quedan { $count } de intentos.
   *[other] Le quedan { $count } intentos.
}

## At the bank

method_frame = Comprobación de su banco
authentication_heading = Comprobación con su banco
authentication_line = Su banco está examinando esta solicitud. Tardará unos segundos.
challenge_heading = Confirme con su banco
challenge_line = Su banco quiere asegurarse de que es usted: { $card }.
challenge_bank_says = Mensaje de su banco
challenge_frame = Página de su banco
challenge_no_page = Si la página de su banco no aparece, ábrala por separado.
challenge_open = Abrir la página de mi banco
challenge_cancel = Cancelar y volver a la tienda
bridge_heading = La página de su banco está a punto de abrirse
return_heading = Su banco ha respondido
return_line = La página avanza sola; si no lo hace, continúe aquí.
verification_heading = Comprobación de su tarjeta
verification_line = Estamos comprobando su tarjeta con su banco. Mantenga abierta esta página; avanza sola.
code_needed_heading = Una última cosa
code_needed_line = Su banco ha confirmado su identidad. Introduzca de nuevo el código de seguridad para terminar: nunca lo conservamos.
code_needed_submit = Terminar

## The time that is left

time_label = Tiempo restante en esta página
time_minutes = { $minutes } min
time_more = Más tiempo
time_question = ¿Necesita más tiempo?
time_line = Por su seguridad, la página se cierra después.
time_last = Esta página no puede permanecer abierta más tiempo.

## Outcomes

done_heading = Su tarjeta está guardada
done_line = { $merchant } ya puede utilizarla según lo acordado: { $card }.
done_today_held = Hoy: retención de { $amount } para comprobar la tarjeta, que se libera de inmediato.
done_today_nothing = Hoy: no se ha cargado nada.
done_today_charged = Hoy: pago de { $amount }.
done_first_payment = Primer pago: { $date }.
done_withdraw = Puede revocar su autorización en cualquier momento: diríjase a { $merchant }.
already_done_heading = Su tarjeta ya está guardada
already_done_line = No tiene que hacer nada más: { $card }.
declined_heading = Su tarjeta no se ha guardado
declined_line = No se ha cargado nada. { $merchant } puede ofrecerle otra forma de pago.
expired_heading = Esta página ha caducado
expired_line = Por su seguridad, solo está abierta durante un tiempo limitado. Su tarjeta no se ha guardado y no se ha cargado nada.
cancel_heading = ¿Desea parar aquí?
cancel_line = Su tarjeta no se guardará y volverá a { $merchant }.
cancel_yes = Sí, parar y volver
cancel_no = No, seguir con mi tarjeta
cancelled_heading = Ha cancelado la operación
cancelled_line = Su tarjeta no se ha guardado y no se ha cargado nada.
card_gone_heading = Esta tarjeta ya no está
card_gone_line = Se eliminó, o terminó el acuerdo para el que se guardaba. No se ha cobrado nada.
not_found_heading = Esta página no existe
not_found_line = La dirección está incompleta o su página desapareció hace tiempo.
not_found_advice = Vuelva a la tienda y empiece de nuevo desde allí.
in_progress_heading = Ya está en curso
in_progress_line = Su tarjeta se está comprobando en otra ventana o pestaña. Nada se hace dos veces.
guard_heading = Un momento, por favor
guard_line = Últimamente se han rechazado muchas tarjetas. Antes de que escriba la suya, su navegador demuestra que aquí no actúa ningún programa.
guard_wait = La página continúa por sí sola, a más tardar en { $seconds } s.
guard_refused_heading = Ahora no se puede aceptar ninguna tarjeta
guard_refused_line = Se han probado demasiadas tarjetas desde su conexión.
guard_refused_advice = Vuelva a intentarlo dentro de una hora o desde otra conexión. No se ha cobrado nada.
unknown_heading = Su banco aún no ha respondido
unknown_line = Estamos averiguando qué ha ocurrido con la solicitud. Nada se carga dos veces y cualquier importe retenido se libera.
unknown_advice = Puede esperar aquí o volver más tarde a esta página.
failure_heading = Se ha producido un problema por nuestra parte
failure_line = No es culpa de su tarjeta. Nada se carga dos veces y cualquier importe retenido se libera.
failure_reference = Referencia para quien le atienda:
unavailable_heading = Volvemos enseguida
unavailable_line = La página de pago está fuera de servicio por un breve tiempo. No se ha cargado nada en su tarjeta.

## The sandbox

start_title = Entorno de pruebas
start_heading = Una tarjeta introducida una vez, bien guardada, con los cargos acordados.
start_line = Maillon es una página de pago que usted mismo aloja. Convierte una tarjeta, introducida una sola vez por su titular, en una referencia en la que el comercio puede realizar cargos una y otra vez. Este es su entorno de pruebas: el banco es nuestro y aquí no funciona ninguna tarjeta real.
start_api = Referencia de la API
start_openapi = Descripción OpenAPI
start_ledger = Libro de movimientos del banco de pruebas
start_clearing = Fichero de compensación de hoy
start_shop = Una tienda de demostración
start_shop_line = Cada botón inicia un registro a través de la API, como lo haría el servidor de un comercio, y abre la página alojada.
start_cards = Tarjetas de prueba
start_cards_line = Cualquier fecha de caducidad futura y cualquier nombre. Cualquier código de seguridad, salvo 999 y 9999, que no coinciden.
start_codes = Códigos para la página del banco
start_codes_line = Qué introducir cuando el banco de pruebas pida una confirmación.
start_clock = El reloj
start_clock_line = Al adelantarlo ocurre todo lo que estaba previsto entretanto: cargos de los calendarios de pago, reintentos, capturas, fin de las páginas abiertas. Nunca retrocede por sí solo.
start_clock_now = Marca { $now }.
start_clock_busy = Aún no se ha hecho todo lo pendiente. Vuelva a adelantarlo dentro de un momento.
start_clock_day = Adelantar un día
start_clock_month = Adelantar un mes
start_clock_file = Hasta el próximo fichero de alias
start_column_number = Número
start_column_network = Red
start_column_code = Código
start_column_effect = Qué ocurre
copy = Copiar
copied = Copiado
copy_value = Copiar { $value }
offer_title = { $offer ->
    [gym] Atelier Forme
    [utility] Lumen Énergie
    [amex] La Gazette
   *[save] Maison Verte
}
offer_price = { $offer ->
    [gym] 34,99 € al mes
    [utility] Según su consumo
    [amex] 12,90 € al mes · American Express
   *[save] Solo guardar mi tarjeta
}
offer_terms = { $offer ->
    [gym] Un gimnasio: el mismo importe cada mes, doce veces.
    [utility] Electricidad: cada mes, un importe variable, con un límite.
    [amex] Un periódico: el mismo importe cada mes. La tarjeta se comunica por fichero a American Express, que la mantiene al día.
   *[save] Una tienda de jardinería: se conserva la tarjeta y no se acuerda nada más.
}
offer_button = { $offer ->
    [gym] Apuntarse al gimnasio
    [utility] Firmar el contrato
    [amex] Suscribirse
   *[save] Guardar una tarjeta
}
shop_saved = La tienda tiene su referencia de tarjeta
shop_not_saved = La tienda no tiene ninguna referencia de tarjeta
shop_result_line = Su navegador ha vuelto solo con un identificador. Esto es lo que el servidor de la tienda leyó después, con su propia clave.
shop_answer = Respuesta de la API
shop_told = Lo que se comunicó a la tienda
shop_told_line = Notificaciones firmadas que llegaron al servidor de la tienda, la más reciente primero.
shop_to_start = Ir a la página de inicio
shop_cancelled = De vuelta en la tienda, sin tarjeta
shop_cancelled_line = El registro se ha cancelado; la tienda no tiene dónde realizar cargos.
api_title = Referencia de la API
api_line = Todos los comandos funcionan tal cual en este entorno de pruebas, con su clave de demostración.
api_contents = Operaciones

# A stored card, the consumer present
stored_card_title = Pagar con su tarjeta guardada
stored_card_heading = Su tarjeta guardada
stored_card_submit = Pagar { $amount }
stored_card_confirm = Al continuar, pago { $amount } a { $merchant } con mi tarjeta { $card }.
stored_card_done_heading = Su pago se ha realizado
stored_card_done_line = Ha pagado a { $merchant } con su tarjeta { $card }.

# The agreement, read again
agreement_heading = Su acuerdo con { $merchant }
agreement_active_line = { $merchant } puede realizar cargos en su tarjeta según lo acordado: { $card }.
agreement_agreed = Estos son los términos que aceptó el { $date }:
agreement_what_ends = Si pone fin a este acuerdo, { $merchant } ya no podrá realizar cargos en esta tarjeta en virtud de él y los pagos futuros se cancelarán. Los pagos ya realizados no cambian.
agreement_end = Poner fin a este acuerdo
agreement_ended_heading = Este acuerdo ha terminado
agreement_ended_line = Terminó el { $date }. { $merchant } ya no puede realizar cargos en su tarjeta en virtud de este acuerdo: { $card }.
agreement_replaced_heading = Este acuerdo ha sido sustituido
agreement_replaced_line = Un acuerdo más reciente lo sustituyó el { $date }.
done_manage = Leer este acuerdo o ponerle fin

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } ha guardado su tarjeta
    [payment_coming] Próximo pago a { $merchant }
    [payment_failed] Su pago a { $merchant } no se ha realizado
    [card_expiring] Su tarjeta guardada en { $merchant } caduca pronto
    [smartbill_result] Resultado de la inscripción en SmartBill: { $merchant }
   *[agreement_ended] Su acuerdo con { $merchant } ha terminado
}
mail_enrolled_line = { $merchant } ya puede realizar cargos en su tarjeta según lo acordado: { $card }.
mail_coming_line = { $merchant } cargará { $amount } en su tarjeta el { $date }: { $card }.
mail_failed_line = Se ha rechazado un pago de { $amount } a { $merchant }: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] Su banco desea que lo confirme usted. Solo lleva un minuto.
    [new_card] Ya no se pueden realizar cargos en esta tarjeta. Facilite otra a { $merchant } para que lo acordado continúe.
   *[settle] No se volverá a intentar automáticamente. Abónelo directamente a { $merchant }.
}
mail_confirm = Confirmar el pago
mail_expiring_line = { $merchant } conserva una tarjeta suya que caduca pronto: { $card }.
mail_expiring_advice = Cuando tenga la nueva, facilítela a { $merchant } para que sus pagos continúen.
mail_smartbill_accepted = American Express ha aceptado la inscripción en SmartBill de la cartera { $wallet }.
mail_smartbill_refused = American Express ha rechazado la inscripción en SmartBill de la cartera { $wallet }. Código de rechazo: { $code }.
mail_smartbill_stopped = Los pagos programados con esta tarjeta se han detenido: { $card }.
mail_footer = Recibe este correo porque tiene un acuerdo de pagos con { $merchant }. Nunca se piden números de tarjeta ni códigos por correo.
start_mails = Correos
start_mails_line = Lo que se ha escrito a los consumidores, primero lo más reciente. Nada sale de este equipo.
start_mails_none = Ninguno todavía. Guarde una tarjeta con una de las ofertas de arriba.

# The page inside a shop's page
embed_close = Cerrar
widget_title = La página dentro de la página de una tienda
widget_line = Esta tienda es de un origen distinto al de la página de pago. Cada parte abre su propia página; los códigos del banco de pruebas están en la página de inicio.
widget_heading = { $mode ->
    [inline] Dentro de la página
    [lightbox] Sobre la página
    [redirect] En una página propia
   *[payline] Con el marcado de Payline
}
widget_about = { $mode ->
    [inline] El formulario de la tarjeta forma parte de la compra y es tan alto como su contenido.
    [lightbox] Se abre un cuadro de diálogo sobre la compra; en un teléfono ocupa toda la pantalla.
    [redirect] El navegador sale de la compra y vuelve. Solo hace falta un enlace.
   *[payline] Un elemento hecho para el widget de Payline, sin más cambio que el servidor del script.
}
widget_link = Pagar con tarjeta
widget_code = El código para copiar
widget_told = Lo que se comunicó a la página de la tienda

# The demo shop: a customer’s account
shop_account = La cuenta del cliente
shop_account_line = Lo que el servidor de la tienda lee con su propia clave: la tarjeta conservada y lo que se ha cargado en ella.
shop_account_link = A la cuenta del cliente
shop_charges = Cargos
shop_charges_none = Todavía no hay nada previsto.
shop_charges_begin = Cargar cada mes
shop_column_day = Día
shop_column_amount = Importe
shop_column_status = Situación
shop_alias = Alias en American Express

# The wallet page
wallet_heading = Sus tarjetas en { $merchant }
wallet_line = Las tarjetas que { $merchant } conserva para usted y lo que paga cada una.
wallet_empty = { $merchant } no conserva ninguna tarjeta suya.
wallet_card = { $brand } terminada en { $last4 }
wallet_until = Válida hasta { $expiry }
wallet_first = Se usa primero
wallet_state = { $state ->
    [expiring] Esta tarjeta caduca pronto. Facilite la nueva y todo lo que paga continuará.
    [expired] Esta tarjeta ha caducado. Facilite la nueva y todo lo que paga continuará.
    [replaced] Su banco ha sustituido esta tarjeta. Facilite la nueva y todo lo que paga continuará.
    [blocked] Su banco ya no acepta pagos con esta tarjeta. Facilite la nueva o quite esta.
   *[disabled] { $merchant } ha desactivado esta tarjeta. No se carga nada en ella.
}
wallet_amex = { $state ->
    [waiting] Esta tarjeta se está registrando en American Express.
    [enrolled] Registrada en American Express. Cuando se renueve la tarjeta, los pagos seguirán por sí solos.
    [refused] American Express no ha registrado esta tarjeta. Facilite la nueva o quite esta.
   *[cancelled] American Express ha cancelado esta tarjeta. Facilite la nueva o quite esta.
}
wallet_uses = Paga
wallet_no_use = No se carga nada en esta tarjeta sin usted.
wallet_more = Otros acuerdos: { $count }
wallet_next = Próximo pago: { $amount } el { $date }
wallet_words = Lo que ha acordado
wallet_end = Poner fin a este acuerdo
wallet_choose = Usar primero
wallet_renew = Tengo una tarjeta nueva
wallet_remove = Quitar
wallet_add = Añadir una tarjeta
wallet_back = Volver a mis tarjetas
wallet_news = { $news ->
    [added] Se ha añadido su tarjeta.
    [renewed] Su tarjeta nueva ha sustituido a la anterior. Todo lo que paga continúa.
    [removed] Se ha quitado la tarjeta. Ya no se puede cargar nada en ella.
    [chosen] A partir de ahora esta tarjeta se usa primero.
    [ended] El acuerdo ha terminado.
    [busy] Ahora no se pueden añadir más tarjetas desde esta página. Ábrala más tarde desde la tienda.
   *[changed] Algo había cambiado entretanto. Así está ahora.
}
wallet_expired_line = Por su seguridad está abierta un tiempo limitado.
removal_heading = ¿Quitar esta tarjeta?
removal_line = { $merchant } borra esta tarjeta y ya no podrá realizar cargos en ella: { $card }. No se puede deshacer.
removal_ends = { $count ->
    [one] Con ella termina un acuerdo y se cancelan sus pagos futuros:
    [many] Con ella terminan { $count } de acuerdos y se cancelan sus pagos futuros:
   *[other] Con ella terminan { $count } acuerdos y se cancelan sus pagos futuros:
}
removal_paid = Los pagos ya realizados no cambian. Si aún debe algo a { $merchant }, puede que le pida que pague de otra forma.
removal_yes = { $count ->
    [0] Quitar la tarjeta
    [one] Quitar la tarjeta y poner fin al acuerdo
    [many] Quitar la tarjeta y poner fin a los acuerdos
   *[other] Quitar la tarjeta y poner fin a los acuerdos
}
removal_no = Conservarla
renewal_title = Su tarjeta nueva
renewal_line = Sustituye a su tarjeta: { $card }. Todo lo que esa tarjeta paga continúa según lo acordado.
renewal_consent = Autorizo a { $merchant } a conservar esta tarjeta en lugar de mi tarjeta { $card } y a realizar cargos en ella como acordé para esa tarjeta.
number_already_stored = Esta tarjeta ya está guardada aquí: introduzca el número de su tarjeta nueva
holder_differs = Este nombre no es el de la tarjeta que sustituye: añada como nueva una tarjeta a otro nombre
shop_my_cards = Mis tarjetas
