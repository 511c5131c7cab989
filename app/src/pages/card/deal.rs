//! The deal, said before the card is asked for: amount, rhythm, dates, today, total.

use leptos::prelude::*;

use crate::{Agreement, Frame, Kind, Locale, MaskedCard, Today, text};

/// The panel of the deal; it holds the page's heading. `first`: this visit makes the agreement's first payment.
pub(super) fn view(frame: &Frame, agreement: &Agreement, first: bool) -> AnyView {
    let locale = frame.locale;
    let subject = agreement
        .description
        .clone()
        .unwrap_or_else(|| text::deal_subject(locale, agreement.kind.key(), &frame.merchant_name));
    let notes = notes(frame, agreement);
    panel(subject, heading(locale, agreement), notes, rows(locale, agreement, first))
}

/// The panel of a card that takes the place of a stored one.
pub(super) fn renewal(frame: &Frame, agreement: &Agreement, renewed: &MaskedCard) -> AnyView {
    let locale = frame.locale;
    let heading = view! { <h1 id="deal">{text::renewal_title(locale)}</h1> }.into_any();
    let old = text::wallet_card(locale, renewed.brand.name(), &renewed.last4);
    let notes = vec![text::renewal_line(locale, &old)];
    panel(frame.merchant_name.clone(), heading, notes, vec![today(locale, &agreement.today, true)])
}

fn panel(subject: String, heading: AnyView, notes: Vec<String>, rows: Vec<Row>) -> AnyView {
    let rows = rows
        .into_iter()
        .map(|row| {
            let note = row.note.map(|note| view! { <small>{note}</small> });
            view! { <div><dt>{row.label}{note}</dt><dd>{row.value}</dd></div> }
        })
        .collect::<Vec<_>>();
    let notes = notes.into_iter().map(|note| view! { <p>{note}</p> }).collect::<Vec<_>>();
    view! {
        <section class="deal" aria-labelledby="deal">
            <div>
                <p class="subject"><bdi>{subject}</bdi></p>
                {heading}
                {notes}
                <dl>{rows}</dl>
            </div>
        </section>
    }
    .into_any()
}

fn heading(locale: Locale, agreement: &Agreement) -> AnyView {
    let (main, detail) = headline(locale, agreement);
    // The space keeps the two apart where the heading is read as plain text.
    let detail = detail.map(|detail| view! { " "<small>{detail}</small> });
    view! { <h1 id="deal">{main}{detail}</h1> }.into_any()
}

/// What is large, and what stands beside it.
fn headline(locale: Locale, agreement: &Agreement) -> (String, Option<String>) {
    let per = agreement.frequency.map(|frequency| text::deal_per(locale, frequency.key()));
    let amount = agreement.amount.as_ref().map(|amount| text::money(locale, amount));
    let ceiling = agreement.ceiling.as_ref().map(|ceiling| text::money(locale, ceiling));
    match (agreement.kind, amount, ceiling) {
        (Kind::Fixed, Some(amount), _) => (amount, per),
        (Kind::Instalments, Some(amount), _) => {
            (amount, agreement.count.map(|count| text::deal_times(locale, count)).or(per))
        }
        (Kind::FlexibleFrequency, Some(amount), _) => (amount, Some(text::deal_each_time(locale))),
        (Kind::FlexibleAmount | Kind::FlexibleFrequency | Kind::Unscheduled, _, Some(ceiling)) => {
            let each_time = || Some(text::deal_each_time(locale));
            (text::deal_up_to(locale, &ceiling), per.or_else(each_time))
        }
        (Kind::FlexibleAmount | Kind::Fixed | Kind::Instalments, _, _) => (text::deal_varying_amount(locale), per),
        (Kind::FlexibleFrequency | Kind::Unscheduled | Kind::OneClick | Kind::SaveOnly, _, _) => {
            (text::deal_save(locale), None)
        }
    }
}

/// Sentences below the heading: number and dates, then what varies and how one will know.
fn notes(frame: &Frame, agreement: &Agreement) -> Vec<String> {
    let locale = frame.locale;
    let mut notes = Vec::new();
    if !matches!(agreement.kind, Kind::OneClick | Kind::SaveOnly) {
        let count = agreement.count.map(|count| text::deal_count(locale, count));
        let dates = text::period(locale, agreement);
        match (count, dates) {
            (Some(count), Some(dates)) => notes.push(text::deal_count_dates(locale, &count, &dates)),
            (Some(one), None) | (None, Some(one)) => notes.push(text::capitalised(locale, &one)),
            (None, None) => {}
        }
    }
    let explanation = text::deal_explanation(locale, agreement.kind.key(), &frame.merchant_name);
    if !explanation.is_empty() {
        notes.push(explanation);
    }
    if let Some(days) = agreement.notice_days {
        notes.push(text::deal_notice(locale, days));
    }
    notes
}

struct Row {
    label: String,
    note: Option<String>,
    value: String,
}

fn rows(locale: Locale, agreement: &Agreement, first: bool) -> Vec<Row> {
    let mut rows = vec![today(locale, &agreement.today, first)];
    if matches!(agreement.kind, Kind::OneClick | Kind::SaveOnly) {
        return rows;
    }
    let rhythm = text::rhythm(locale, agreement).map(|rhythm| text::capitalised(locale, &rhythm));
    let amount = agreement.amount.as_ref().map(|amount| text::money(locale, amount));
    match (agreement.kind, rhythm, amount) {
        (Kind::Fixed | Kind::Instalments, Some(label), Some(value)) => rows.push(Row { label, note: None, value }),
        (Kind::FlexibleAmount, Some(label), _) => {
            rows.push(Row { label, note: None, value: text::deal_varies(locale) });
        }
        _ => {}
    }
    if let Some(ceiling) = &agreement.ceiling {
        rows.push(Row { label: text::deal_at_most(locale), note: None, value: text::money(locale, ceiling) });
    }
    if let (Some(total), Some(count)) = (agreement.total(), agreement.count) {
        rows.push(Row { label: text::deal_total(locale, count), note: None, value: text::money(locale, &total) });
    }
    rows
}

fn today(locale: Locale, today: &Today, first: bool) -> Row {
    let (note, value) = match today {
        Today::HeldAndReturned(amount) => (text::today_held(locale), text::money(locale, amount)),
        Today::Nothing => (text::today_checked(locale), text::today_nothing(locale)),
        Today::Charged(amount) => (text::today_charged(locale), text::money(locale, amount)),
    };
    // A stored card has paid before: nothing is the first payment.
    Row { label: text::today(locale), note: first.then_some(note), value }
}
