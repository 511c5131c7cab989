### Portuguese, as in Portugal. Plain sentences; formal third person; no exclamation marks; never “inválido”.
### The no-break spaces are in the file. Numbers are meant to be written as pt-PT writes them.

## Around every page

title = { $page } – { $merchant }
title_sandbox = { $page } – Maillon
title_with_error = Erro: { $title }
skip = Saltar para o conteúdo
language = Idioma
test_mode = Modo de teste
footer_operated = Página de pagamento de { $merchant }, operada com Maillon
footer_nobody = Página de pagamento operada com Maillon
footer_sandbox = Maillon, ambiente de testes: aqui não funciona nenhum cartão verdadeiro
footer_terms = Condições
footer_privacy = Privacidade
footer_help = Ajuda
errors_to_correct = { $count ->
    [one] Há um dado a corrigir
    [many] Há { $count } de dados a corrigir
   *[other] Há { $count } dados a corrigir
}
go_on = Continuar
look_again = Ver o estado atual
try_again = Tentar novamente
back_to = Voltar a { $merchant }
start_again_at = Para recomeçar, volte a { $merchant }.

## Money, dates, cards

currency_symbol = { $code ->
    [EUR] €
    [GBP] £
    [USD] US$
    [JPY] JP¥
   *[other] { $code }
}
money_words = { $shape ->
    [letters] { $number } { $symbol }
   *[sign] { $number } { $symbol }
}
month_name = { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
}
date_words = { $day } de { $month } de { $year }
masked_card_words = { $brand } terminado em { $last4 }, válido até { $expiry }
rhythm_words = { $frequency ->
    [daily] todos os dias
    [weekly] todas as semanas
    [biweekly] de duas em duas semanas
    [bimonthly] de dois em dois meses
    [quarterly] de três em três meses
    [yearly] todos os anos
   *[monthly] todos os meses
}
rhythm_on_day = no dia { $day } de cada mês
period_between = de { $start } a { $end }
period_from = a partir de { $start }
period_until = até { $end }

## The deal

deal_subject = { $kind ->
    [fixed] A sua subscrição em { $merchant }
    [flexible_amount] O seu acordo com { $merchant }
    [flexible_frequency] O seu acordo com { $merchant }
    [instalments] A sua compra em { $merchant }, em prestações
    [unscheduled] O seu acordo com { $merchant }
    [one_click] Para as suas próximas compras
   *[save_only] Para mais tarde
}
deal_per = { $frequency ->
    [daily] por dia
    [weekly] por semana
    [biweekly] de duas em duas semanas
    [bimonthly] de dois em dois meses
    [quarterly] de três em três meses
    [yearly] por ano
   *[monthly] por mês
}
deal_times = { $count ->
    [one] uma vez
    [many] { $count } de vezes
   *[other] { $count } vezes
}
deal_each_time = de cada vez
deal_up_to = Até { $amount }
deal_varying_amount = Um montante variável
deal_save = Guardar o seu cartão
deal_count = { $count ->
    [one] um pagamento
    [many] { $count } de pagamentos
   *[other] { $count } pagamentos
}
deal_count_dates = { $count }, { $dates }
deal_explanation = { $kind ->
    [flexible_amount] O montante muda de um pagamento para outro.
    [flexible_frequency] Os pagamentos não têm datas regulares.
    [unscheduled] { $merchant } debita o seu cartão quando tiver algo a pagar ao abrigo deste acordo, pelo que nem as datas nem os montantes são fixos.
    [one_click] Na próxima compra em { $merchant }, não terá de introduzir os dados do cartão. Confirmará cada compra.
    [save_only] { $merchant } conserva o seu cartão para pagamentos que venha a pedir.
   *[other] {""}
}
deal_notice = { $days ->
    [one] Receberá um aviso pelo menos um dia antes de cada pagamento.
    [many] Receberá um aviso pelo menos { $days } de dias antes de cada pagamento.
   *[other] Receberá um aviso pelo menos { $days } dias antes de cada pagamento.
}
deal_varies = variável
deal_at_most = No máximo, de cada vez
deal_total = { $count ->
    [one] No total
    [many] No total, em { $count } de pagamentos
   *[other] No total, em { $count } pagamentos
}
today = Hoje
today_held = Cativado para verificar o cartão, libertado de imediato
today_checked = O cartão é verificado
today_nothing = sem débito
today_charged = Primeiro pagamento

## The consent: changing any of it means a new version in consent.rs

consent_fixed = Autorizo { $merchant } a conservar o meu cartão e a debitar nele { $amount } { $rhythm }.
consent_instalments = { $count ->
    [one] Autorizo { $merchant } a conservar o meu cartão e a debitar nele uma prestação de { $amount }.
    [many] Autorizo { $merchant } a conservar o meu cartão e a debitar nele { $count } de prestações de { $amount } cada, { $rhythm }.
   *[other] Autorizo { $merchant } a conservar o meu cartão e a debitar nele { $count } prestações de { $amount } cada, { $rhythm }.
}
consent_flexible_amount = Autorizo { $merchant } a conservar o meu cartão e a debitar nele, { $rhythm }, um montante que varia de um pagamento para outro.
consent_flexible_frequency = Autorizo { $merchant } a conservar o meu cartão e a debitá-lo em datas e por montantes que variam de um pagamento para outro.
consent_flexible_frequency_amount = Autorizo { $merchant } a conservar o meu cartão e a debitar nele { $amount } de cada vez, em datas que variam de um pagamento para outro.
consent_unscheduled = Autorizo { $merchant } a conservar o meu cartão e a debitá-lo quando eu tiver algo a pagar ao abrigo do nosso acordo, em datas e por montantes que não são fixos.
consent_keep = Autorizo { $merchant } a conservar o meu cartão para as minhas próximas compras.
consent_save = Autorizo { $merchant } a conservar o meu cartão para pagamentos que eu venha a pedir.
consent_rhythm_unstated = com a periodicidade acordada
consent_period = Os pagamentos realizam-se { $period }.
consent_count = { $count ->
    [one] Há um pagamento.
    [many] Há { $count } de pagamentos.
   *[other] Há { $count } pagamentos.
}
consent_count_total = { $count ->
    [one] Há um pagamento, { $total } no total.
    [many] Há { $count } de pagamentos, { $total } no total.
   *[other] Há { $count } pagamentos, { $total } no total.
}
consent_limit = Nenhum pagamento excede { $ceiling }.
consent_notice = { $days ->
    [one] Recebo um aviso pelo menos um dia antes de cada pagamento.
    [many] Recebo um aviso pelo menos { $days } de dias antes de cada pagamento.
   *[other] Recebo um aviso pelo menos { $days } dias antes de cada pagamento.
}
consent_today = O primeiro pagamento, de { $amount }, realiza-se hoje.
consent_confirmed = Confirmarei cada compra; nada é debitado sem a minha confirmação.
consent_withdraw = Posso retirar esta autorização a qualquer momento.

## The card page

card_title = Guardar o meu cartão
card_heading = O seu cartão
card_bank_next = A seguir, o seu banco irá pedir-lhe que confirme a sua identidade.
card_submit = Guardar o meu cartão
card_submit_paying = Pagar { $amount } e guardar o meu cartão
card_cancel = Cancelar e voltar à loja
card_terms = Ler as condições (abre num novo separador)
number_label = Número do cartão
number_accepted = { $networks }
number_missing = Introduza o número do cartão
number_not_digits = Um número de cartão só tem algarismos: introduza-o como está no cartão
number_too_short = Faltam algarismos no número do cartão: compare-o com o seu cartão
number_too_long = O número do cartão tem algarismos a mais: compare-o com o seu cartão
number_mistyped = Um algarismo do número do cartão não está certo: compare-o com o seu cartão
number_not_accepted = Este tipo de cartão não é aceite aqui: use um de outra rede
brand_label = Rede
brand_two_networks = o seu cartão tem duas, a escolha é sua
brand_if_two_networks = se o seu cartão tiver duas, escolha qual usar
brand_missing = Escolha a rede que pretende usar
brand_not_on_card = O seu cartão não é da rede escolhida: escolha uma que figure no cartão
expiry_label = Válido até ao fim de
expiry_hint = MM/AA
expiry_missing = Introduza o mês e o ano de validade
expiry_unreadable = Introduza a validade como está no cartão: dois algarismos para o mês e dois para o ano
expiry_past = Este cartão expirou: verifique a data ou use outro cartão
expiry_too_far = O ano de validade está demasiado longe: compare-o com o seu cartão
code_label = Código de segurança
code_hint_three = 3 algarismos, no verso
code_hint_four = 4 algarismos, na frente
code_hint_any = 3 ou 4 algarismos
code_missing = Introduza o código de segurança
code_length = { $digits ->
    [one] O código de segurança tem um algarismo: veja o seu cartão
    [many] O código de segurança tem { $digits } de algarismos: veja o seu cartão
   *[other] O código de segurança tem { $digits } algarismos: veja o seu cartão
}
holder_label = Nome no cartão
holder_missing = Introduza o nome tal como está no cartão
holder_too_long = Introduza no máximo 45 caracteres do nome
holder_looks_like_number = Isto parece um número de cartão: introduza aqui o nome
holder_characters = Introduza o nome em letras simples, tal como está no cartão
consent_missing = Assinale a caixa para dar a sua autorização
consent_changed = O texto da autorização mudou: leia-o novamente e assinale a caixa

## Refusals

notice_title = { $family ->
    [try_later] O seu banco não pode aceitar este cartão neste momento
    [check_details] Algum dado não corresponde ao cartão
    [use_other_card] O seu banco não aceita este cartão aqui
    [code_mismatch] O código de segurança não corresponde ao cartão
    [authentication_failed] O seu banco não conseguiu confirmar a sua identidade
    [authentication_cancelled] Saiu da página do seu banco sem confirmar
    [technical] Não foi possível contactar o seu banco
   *[refused] O seu banco recusou este cartão
}
notice_advice = { $family ->
    [try_later] Tente novamente mais tarde ou use outro cartão. Nada foi debitado.
    [check_details] Compare o número, a validade e o código com o seu cartão e tente novamente. Nada foi debitado.
    [use_other_card] Use outro cartão ou pergunte ao seu banco. Nada foi debitado.
    [code_mismatch] Leia novamente o código no cartão e volte a tentar. Nada foi debitado.
    [authentication_failed] Tente novamente ou use outro cartão. Nada foi debitado.
    [authentication_cancelled] Para guardar o seu cartão, recomece e confirme junto do seu banco. Nada foi debitado.
    [technical] Tente novamente dentro de alguns minutos ou use outro cartão. Nada foi debitado.
   *[refused] Use outro cartão, ou pergunte ao seu banco e tente novamente. Nada foi debitado.
}
attempts_left = { $count ->
    [one] Pode tentar mais uma vez.
    [many] Pode tentar mais { $count } de vezes.
   *[other] Pode tentar mais { $count } vezes.
}

## At the bank

method_frame = Verificação pelo seu banco
authentication_heading = A verificar com o seu banco
authentication_line = O seu banco está a analisar este pedido. Demora alguns segundos.
challenge_heading = Confirme junto do seu banco
challenge_line = O seu banco quer ter a certeza de que é mesmo o titular: { $card }.
challenge_bank_says = Uma mensagem do seu banco
challenge_frame = Página do seu banco
challenge_no_page = Se a página do seu banco não aparecer, abra-a à parte.
challenge_open = Abrir a página do meu banco
challenge_cancel = Cancelar e voltar à loja
bridge_heading = A página do seu banco está prestes a abrir
return_heading = O seu banco respondeu
return_line = A página avança sozinha; se tal não acontecer, continue aqui.
verification_heading = A verificar o seu cartão
verification_line = Estamos a verificar o seu cartão junto do seu banco. Mantenha esta página aberta; ela avança sozinha.
code_needed_heading = Só mais uma coisa
code_needed_line = O seu banco confirmou a sua identidade. Introduza novamente o código de segurança para terminar: nunca o conservamos.
code_needed_submit = Terminar

## The time that is left

time_label = Tempo restante nesta página
time_minutes = { $minutes } min
time_more = Mais tempo
time_question = Precisa de mais tempo?
time_line = Para sua segurança, a página fecha-se depois.
time_last = Esta página não pode ficar aberta mais tempo.

## Outcomes

done_heading = O seu cartão está guardado
done_line = { $merchant } já o pode usar como acordado: { $card }.
done_today_held = Hoje: { $amount }, montante cativado para verificar o cartão e libertado de imediato.
done_today_nothing = Hoje: nada foi debitado.
done_today_charged = Hoje: { $amount }, pagamento efetuado.
done_first_payment = Primeiro pagamento: { $date }.
done_withdraw = Pode retirar a sua autorização a qualquer momento: contacte { $merchant }.
already_done_heading = O seu cartão já está guardado
already_done_line = Não há mais nada a fazer: { $card }.
declined_heading = O seu cartão não foi guardado
declined_line = Nada foi debitado. { $merchant } pode propor-lhe outra forma de pagamento.
expired_heading = Esta página expirou
expired_line = Para sua segurança, só está aberta durante um tempo limitado. O seu cartão não foi guardado e nada foi debitado.
cancel_heading = Parar aqui?
cancel_line = O seu cartão não será guardado e voltará a { $merchant }.
cancel_yes = Sim, parar e voltar
cancel_no = Não, continuar com o meu cartão
cancelled_heading = A operação foi cancelada
cancelled_line = O seu cartão não foi guardado e nada foi debitado.
card_gone_heading = Este cartão já não está disponível
card_gone_line = Foi removido, ou terminou o acordo para o qual estava guardado. Nada foi cobrado.
not_found_heading = Esta página não existe
not_found_line = O endereço está incompleto ou a página já desapareceu há muito tempo.
not_found_advice = Volte à loja e recomece a partir daí.
in_progress_heading = Já está em curso
in_progress_line = O seu cartão está a ser verificado noutra janela ou noutro separador. Nada é feito duas vezes.
guard_heading = Um momento, por favor
guard_line = Muitos cartões foram recusados ultimamente. Antes de introduzir o seu, o seu navegador mostra que não há aqui nenhum programa a trabalhar.
guard_wait = A página continua sozinha, o mais tardar dentro de { $seconds } s.
guard_refused_heading = De momento não é possível aceitar nenhum cartão
guard_refused_line = Foram experimentados demasiados cartões a partir da sua ligação.
guard_refused_advice = Tente de novo dentro de uma hora ou a partir de outra ligação. Nada foi cobrado.
unknown_heading = O seu banco ainda não respondeu
unknown_line = Estamos a apurar o que aconteceu ao pedido. Nada é debitado duas vezes e qualquer montante cativado é libertado.
unknown_advice = Pode esperar aqui ou voltar a esta página mais tarde.
failure_heading = Ocorreu um problema do nosso lado
failure_line = O problema não está no seu cartão. Nada é debitado duas vezes e qualquer montante cativado é libertado.
failure_reference = Referência para quem lhe prestar ajuda:
unavailable_heading = Voltamos dentro de momentos
unavailable_line = A página de pagamento está fora de serviço por pouco tempo. O seu cartão não foi debitado.

## The sandbox

start_title = Ambiente de testes
start_heading = Um cartão introduzido uma vez, bem guardado, debitado como acordado.
start_line = Maillon é uma página de pagamento que se aloja nos próprios servidores. Transforma um cartão, introduzido uma vez pelo titular, numa referência que o comerciante pode debitar repetidamente. Este é o seu ambiente de testes: o banco é nosso e nenhum cartão verdadeiro funciona aqui.
start_api = Referência da API
start_openapi = Descrição OpenAPI
start_ledger = Livro de registos do banco de testes
start_clearing = Ficheiro de compensação de hoje
start_shop = Uma loja de demonstração
start_shop_line = Cada botão inicia um registo através da API, como faria o servidor de um comerciante, e abre a página alojada.
start_cards = Cartões de teste
start_cards_line = Qualquer data de validade futura, qualquer nome. Qualquer código de segurança, exceto 999 e 9999, que não correspondem.
start_codes = Códigos para a página do banco
start_codes_line = O que introduzir quando o banco de testes pedir uma confirmação.
start_clock = O relógio
start_clock_line = Adiantá-lo faz acontecer tudo o que estava previsto entretanto: débitos dos planos de pagamento, novas tentativas, capturas, fim das páginas abertas. Nunca recua sozinho.
start_clock_now = Marca { $now }.
start_clock_busy = Ainda não foi feito tudo o que estava previsto. Adiante-o novamente dentro de momentos.
start_clock_day = Avançar um dia
start_clock_month = Avançar um mês
start_clock_file = Até ao próximo ficheiro de alias
start_column_number = Número
start_column_network = Rede
start_column_code = Código
start_column_effect = O que acontece
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
    [gym] 34,99 € por mês
    [utility] Conforme o consumo
    [amex] 12,90 € por mês · American Express
   *[save] Guardar apenas o meu cartão
}
offer_terms = { $offer ->
    [gym] Um ginásio: o mesmo montante todos os meses, doze vezes.
    [utility] Eletricidade: todos os meses, um montante variável, com um limite.
    [amex] Um jornal: o mesmo valor todos os meses. O cartão é comunicado por ficheiro à American Express, que o mantém atualizado.
   *[save] Uma loja de jardinagem: o cartão é conservado, nada mais fica acordado.
}
offer_button = { $offer ->
    [gym] Inscrever-se no ginásio
    [utility] Assinar o contrato
    [amex] Subscrever
   *[save] Guardar um cartão
}
shop_saved = A loja tem a sua referência do cartão
shop_not_saved = A loja não tem nenhuma referência do cartão
shop_result_line = O seu navegador voltou apenas com um identificador. Eis o que o servidor da loja leu a seguir, com a sua própria chave.
shop_answer = Resposta da API
shop_told = O que foi comunicado à loja
shop_told_line = Notificações assinadas que chegaram ao servidor da loja, a mais recente primeiro.
shop_to_start = Ir para a página inicial
shop_cancelled = De volta à loja, sem cartão
shop_cancelled_line = O registo foi cancelado; a loja não tem nada para debitar.
api_title = Referência da API
api_line = Todos os comandos funcionam tal como estão neste ambiente de testes, com a respetiva chave de demonstração.
api_contents = Operações

# A stored card, the consumer present
stored_card_title = Pagar com o seu cartão guardado
stored_card_heading = O seu cartão guardado
stored_card_submit = Pagar { $amount }
stored_card_confirm = Ao continuar, pago { $amount } a { $merchant } com o meu cartão { $card }.
stored_card_done_heading = O seu pagamento foi efetuado
stored_card_done_line = Pagou a { $merchant } com o seu cartão { $card }.

# The agreement, read again
agreement_heading = O seu acordo com { $merchant }
agreement_active_line = { $merchant } pode debitar o seu cartão como acordado: { $card }.
agreement_agreed = Estes são os termos que aceitou em { $date }:
agreement_what_ends = Se terminar este acordo, { $merchant } deixa de poder debitar este cartão ao abrigo dele e os pagamentos futuros são cancelados. Os pagamentos já efetuados mantêm-se.
agreement_end = Terminar este acordo
agreement_ended_heading = Este acordo terminou
agreement_ended_line = Terminou em { $date }. { $merchant } já não pode debitar o seu cartão ao abrigo deste acordo: { $card }.
agreement_replaced_heading = Este acordo foi substituído
agreement_replaced_line = Um acordo mais recente substituiu-o em { $date }.
done_manage = Ler ou terminar este acordo

# Mails
mail_subject = { $case ->
    [enrolled] { $merchant } guardou o seu cartão
    [payment_coming] Aproxima-se um pagamento a { $merchant }
    [payment_failed] O seu pagamento a { $merchant } não foi efetuado
    [card_expiring] O seu cartão guardado em { $merchant } expira em breve
    [smartbill_result] Resultado da inscrição SmartBill: { $merchant }
   *[agreement_ended] O seu acordo com { $merchant } terminou
}
mail_enrolled_line = { $merchant } pode agora debitar o seu cartão conforme acordado: { $card }.
mail_coming_line = { $merchant } vai debitar { $amount } no seu cartão em { $date }: { $card }.
mail_failed_line = Um pagamento de { $amount } a { $merchant } foi recusado: { $card }.
mail_failed_advice = { $remedy ->
    [confirm] O seu banco pretende que o confirme pessoalmente. Demora um minuto.
    [new_card] Este cartão já não pode ser debitado. Indique outro a { $merchant }, para que o acordado continue.
   *[settle] Não é repetido automaticamente. Regularize-o junto de { $merchant }.
}
mail_confirm = Confirmar o pagamento
mail_expiring_line = { $merchant } conserva um cartão seu que expira em breve: { $card }.
mail_expiring_advice = Quando tiver o novo, indique-o a { $merchant }, para que os seus pagamentos continuem.
mail_smartbill_accepted = A American Express aceitou a inscrição SmartBill da carteira { $wallet }.
mail_smartbill_refused = A American Express recusou a inscrição SmartBill da carteira { $wallet }. Código de recusa: { $code }.
mail_smartbill_stopped = Os pagamentos agendados com este cartão foram interrompidos: { $card }.
mail_footer = Recebe esta mensagem porque tem um acordo de pagamentos com { $merchant }. Nunca são pedidos números de cartão nem códigos por correio eletrónico.
start_mails = Mensagens
start_mails_line = O que foi escrito aos consumidores, primeiro o mais recente. Nada sai deste computador.
start_mails_none = Ainda nenhuma. Guarde um cartão com uma das ofertas acima.

# The page inside a shop's page
embed_close = Fechar
widget_title = A página dentro da página de uma loja
widget_line = Esta loja tem uma origem diferente da página de pagamento. Cada parte abaixo abre uma página própria; os códigos do banco de testes estão na página inicial.
widget_heading = { $mode ->
    [inline] Na página
    [lightbox] Por cima da página
    [redirect] Numa página própria
   *[payline] Com a marcação da Payline
}
widget_about = { $mode ->
    [inline] O formulário do cartão faz parte da compra e tem a altura do seu conteúdo.
    [lightbox] Abre-se uma caixa de diálogo por cima da compra; num telefone ocupa o ecrã inteiro.
    [redirect] O navegador sai da compra e regressa. Basta uma ligação.
   *[payline] Um elemento feito para o widget da Payline, inalterado exceto o servidor do script.
}
widget_link = Pagar com cartão
widget_code = O código a copiar
widget_told = O que foi comunicado à página da loja

# The demo shop: a customer’s account
shop_account = A conta do cliente
shop_account_line = O que o servidor da loja lê com a sua própria chave: o cartão conservado e o que nele foi debitado.
shop_account_link = Para a conta do cliente
shop_charges = Débitos
shop_charges_none = Ainda nada está previsto.
shop_charges_begin = Debitar todos os meses
shop_column_day = Dia
shop_column_amount = Montante
shop_column_status = Situação
shop_alias = Alias na American Express

# The wallet page
wallet_heading = Os seus cartões em { $merchant }
wallet_line = Os cartões que { $merchant } conserva para si e o que cada um paga.
wallet_empty = { $merchant } não conserva nenhum cartão seu.
wallet_card = { $brand } terminado em { $last4 }
wallet_until = Válido até { $expiry }
wallet_first = Usado primeiro
wallet_state = { $state ->
    [expiring] Este cartão expira em breve. Indique o novo e tudo o que ele paga continuará.
    [expired] Este cartão expirou. Indique o novo e tudo o que ele paga continuará.
    [replaced] O seu banco substituiu este cartão. Indique o novo e tudo o que ele paga continuará.
    [blocked] O seu banco já não aceita pagamentos com este cartão. Indique o novo ou remova este.
   *[disabled] { $merchant } desativou este cartão. Nada é debitado nele.
}
wallet_amex = { $state ->
    [waiting] Este cartão está a ser registado na American Express.
    [enrolled] Registado na American Express. Quando o cartão for renovado, os pagamentos continuam por si.
    [refused] A American Express não registou este cartão. Indique o novo ou remova este.
   *[cancelled] A American Express cancelou este cartão. Indique o novo ou remova este.
}
wallet_uses = Paga
wallet_no_use = Nada é debitado neste cartão sem a sua intervenção.
wallet_more = Outros acordos: { $count }
wallet_next = Próximo pagamento: { $amount } em { $date }
wallet_words = O que acordou
wallet_end = Terminar este acordo
wallet_choose = Usar primeiro
wallet_renew = Tenho um cartão novo
wallet_remove = Remover
wallet_add = Adicionar um cartão
wallet_back = Voltar aos meus cartões
wallet_news = { $news ->
    [added] O seu cartão foi adicionado.
    [renewed] O seu cartão novo tomou o lugar do anterior. Tudo o que ele paga continua.
    [removed] O cartão foi removido. Já nada pode ser debitado nele.
    [chosen] A partir de agora este cartão é usado primeiro.
    [ended] O acordo terminou.
    [busy] Neste momento não é possível adicionar mais cartões nesta página. Volte a abri-la mais tarde a partir da loja.
   *[changed] Entretanto algo tinha mudado. É esta a situação atual.
}
wallet_expired_line = Para sua segurança fica aberta por tempo limitado.
removal_heading = Remover este cartão?
removal_line = { $merchant } apaga este cartão e deixa de o poder debitar: { $card }. Não é possível desfazer.
removal_ends = { $count ->
    [one] Com ele termina um acordo e os respetivos pagamentos futuros são cancelados:
    [many] Com ele terminam { $count } de acordos e os respetivos pagamentos futuros são cancelados:
   *[other] Com ele terminam { $count } acordos e os respetivos pagamentos futuros são cancelados:
}
removal_paid = Os pagamentos já efetuados mantêm-se. Se ainda dever algo a { $merchant }, poderá ser-lhe pedido que pague de outra forma.
removal_yes = { $count ->
    [0] Remover o cartão
    [one] Remover o cartão e terminar o acordo
    [many] Remover o cartão e terminar os acordos
   *[other] Remover o cartão e terminar os acordos
}
removal_no = Manter
renewal_title = O seu cartão novo
renewal_line = Toma o lugar do seu cartão: { $card }. Tudo o que esse cartão paga continua conforme acordado.
renewal_consent = Autorizo { $merchant } a conservar este cartão em vez do meu cartão { $card } e a debitá-lo conforme acordei para esse cartão.
number_already_stored = Este cartão já está guardado aqui: introduza o número do seu cartão novo
holder_differs = Este nome não é o do cartão que substitui: adicione como novo um cartão em nome de outra pessoa
shop_my_cards = Os meus cartões
