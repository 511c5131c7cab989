//! Whether everybody can read it (WCAG 2.2, 1.4.3, 1.4.11 and 2.5.8), and the nearest look that everybody can.

use super::{Colour, Palette, Role, Scheme, Theme};

/// Least contrast of text with what is behind it.
pub const TEXT_MIN: f64 = 4.5;

/// Least contrast of a control's edge, a sign or the focus ring with what is around it.
pub const CONTROL_MIN: f64 = 3.0;

/// Least height of what is pressed, in CSS pixels.
pub const TARGET_MIN_PX: u32 = 24;

/// Two colours that meet on a page.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Pair {
    /// What is to be seen.
    pub foreground: Role,
    /// What it is seen on.
    pub background: Role,
    /// The least contrast ratio.
    pub least: f64,
    /// Where they meet, in a merchant's words.
    pub place: &'static str,
}

const fn text(foreground: Role, background: Role, place: &'static str) -> Pair {
    Pair { foreground, background, least: TEXT_MIN, place }
}

const fn control(foreground: Role, background: Role, place: &'static str) -> Pair {
    Pair { foreground, background, least: CONTROL_MIN, place }
}

/// Every pair that the hosted pages use.
pub const PAIRS: [Pair; 18] = [
    text(Role::Text, Role::Sheet, "text on the sheet"),
    text(Role::Text, Role::Background, "the name at the top of the page"),
    text(Role::Text, Role::Panel, "text in the panel that says what is agreed"),
    text(Role::Text, Role::Hairline, "the language in use"),
    text(Role::Text, Role::ErrorBackground, "the list of mistakes"),
    text(Role::SoftText, Role::Sheet, "hints beside the fields"),
    text(Role::SoftText, Role::Background, "the footer"),
    text(Role::SoftText, Role::Panel, "small text in the panel"),
    text(Role::OnAccent, Role::Accent, "the words on buttons"),
    text(Role::Error, Role::Sheet, "the words about a mistake"),
    text(Role::Note, Role::NoteBackground, "the note that no real money moves"),
    control(Role::Line, Role::Sheet, "the edges of fields"),
    control(Role::Error, Role::ErrorBackground, "the edge of the list of mistakes"),
    control(Role::Accent, Role::Sheet, "buttons, ticks and the focus ring on the sheet"),
    control(Role::Accent, Role::Background, "the focus ring at the top and in the footer"),
    control(Role::Accent, Role::Panel, "signs and the focus ring in the panel"),
    control(Role::Accent, Role::Hairline, "the bar that shows that something is under way"),
    control(Role::Accent, Role::ErrorBackground, "the focus ring in the list of mistakes"),
];

/// Why a theme cannot be published.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Fault {
    /// Two colours are too alike.
    Contrast {
        /// In which scheme.
        scheme: Scheme,
        /// Which, where, and how different they must be.
        pair: Pair,
        /// The colours as they are.
        colours: (Colour, Colour),
        /// How different they are.
        ratio: f64,
        /// The nearest change after which they pass: this role becomes this colour.
        change: (Role, Colour),
    },
    /// Buttons and fields are too low.
    Target {
        /// Their height, in CSS pixels; the least is [`TARGET_MIN_PX`].
        px: u32,
    },
}

/// Everything that keeps a theme from being published. The theme is looked at as consumers would see it.
pub fn faults(theme: &Theme) -> Vec<Fault> {
    let shown = theme.completed();
    let px = shown.control_px();
    let target = (px < TARGET_MIN_PX).then_some(Fault::Target { px });
    Scheme::ALL.into_iter().flat_map(|scheme| contrast_faults(shown.palette(scheme))).chain(target).collect()
}

/// The theme with the nearest colours that pass, in every place that did not. A theme without faults stays as it is.
#[must_use]
pub fn repaired(theme: &Theme) -> Theme {
    let found = faults(theme);
    let mut whole = theme.clone();
    if found.iter().any(|fault| matches!(fault, Fault::Target { .. })) {
        whole.control_px = Some(TARGET_MIN_PX);
    }
    if found.iter().any(|fault| matches!(fault, Fault::Contrast { .. })) {
        let shown = theme.completed();
        for scheme in Scheme::ALL {
            let better = passing(shown.palette(scheme));
            for role in Role::ALL {
                // What followed from the accent is written down, so that it does not follow the new one elsewhere.
                let follows = matches!(role, Role::Accent | Role::OnAccent | Role::Panel);
                if follows || better.get(role) != shown.palette(scheme).get(role) {
                    whole.palette_mut(scheme).set(role, better.get(role));
                }
            }
        }
    }
    whole
}

fn contrast_faults(palette: &Palette) -> Vec<Fault> {
    let better = passing(palette);
    let fault = |pair: Pair| {
        let colours = (palette.get(pair.foreground), palette.get(pair.background));
        let changed =
            [pair.foreground, pair.background].into_iter().find(|role| better.get(*role) != palette.get(*role));
        let role = changed.unwrap_or(pair.foreground);
        let change = (role, better.get(role));
        let ratio = colours.0.contrast(colours.1);
        Fault::Contrast { scheme: palette.scheme(), pair, colours, ratio, change }
    };
    PAIRS.into_iter().filter(|pair| !passes(palette, pair)).map(fault).collect()
}

fn passes(palette: &Palette, pair: &Pair) -> bool {
    palette.get(pair.foreground).contrast(palette.get(pair.background)) >= pair.least
}

/// The nearest palette in which every pair passes: grounds stay as far as text can follow them, then each colour
/// that lies on a ground moves as little as it must.
fn passing(palette: &Palette) -> Palette {
    let mut better = palette.clone();
    // Text lies on nearly every ground: whatever it can be read on, something of another colour can be seen on too.
    if let Some(colour) = nearest_on_all(&better, Role::Text) {
        better.set(Role::Text, colour);
    } else {
        let sheet = better.get(Role::Sheet);
        settle(&mut better, Role::Text, |colour| colour.contrast(sheet) >= TEXT_MIN);
        let text = better.get(Role::Text);
        for ground in PAIRS.iter().filter(|pair| pair.foreground == Role::Text).map(|pair| pair.background) {
            settle(&mut better, ground, |colour| colour.contrast(text) >= TEXT_MIN);
        }
    }
    for role in [Role::SoftText, Role::Line, Role::Error, Role::Note, Role::Accent, Role::OnAccent] {
        let colour = nearest_on_all(&better, role).unwrap_or_else(|| better.get(Role::Text));
        better.set(role, colour);
    }
    better
}

fn nearest_on_all(palette: &Palette, role: Role) -> Option<Colour> {
    let on = |pair: &&Pair| pair.foreground == role;
    palette.get(role).nearest(|colour| {
        PAIRS.iter().filter(on).all(|pair| colour.contrast(palette.get(pair.background)) >= pair.least)
    })
}

fn settle(palette: &mut Palette, role: Role, passes: impl Fn(Colour) -> bool) {
    if let Some(colour) = palette.get(role).nearest(passes) {
        palette.set(role, colour);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn with(scheme: Scheme, colours: &[(Role, &str)]) -> Theme {
        let mut theme = Theme::default();
        for (role, colour) in colours {
            theme.palette_mut(scheme).set(*role, Colour::parse(colour).unwrap());
        }
        theme
    }

    #[test]
    fn the_products_own_look_has_no_fault() {
        assert_eq!(faults(&Theme::default()), []);
        assert_eq!(repaired(&Theme::default()), Theme::default());
    }

    #[test]
    fn a_pale_button_is_refused_with_its_place_and_a_way_out() {
        let theme = with(Scheme::Light, &[(Role::Accent, "#ffd400")]);
        let found = faults(&theme);
        let pairs: Vec<(Role, Role)> = found
            .iter()
            .filter_map(|fault| match fault {
                Fault::Contrast { scheme: Scheme::Light, pair, .. } => Some((pair.foreground, pair.background)),
                _ => None,
            })
            .collect();
        assert!(pairs.contains(&(Role::OnAccent, Role::Accent)) && pairs.contains(&(Role::Accent, Role::Sheet)));
        assert_eq!(faults(&repaired(&theme)), []);
    }

    #[test]
    fn one_accent_is_enough_for_both_schemes() {
        for accent in ["#0047ab", "#7b1fa2", "#b71c1c", "#00695c", "#333333"] {
            assert_eq!(faults(&with(Scheme::Light, &[(Role::Accent, accent)])), [], "{accent}");
        }
    }

    #[test]
    fn a_low_button_is_refused() {
        let theme = Theme { control_px: Some(23), ..Theme::default() };
        assert_eq!(faults(&theme), [Fault::Target { px: 23 }]);
        assert_eq!(repaired(&theme).control_px, Some(TARGET_MIN_PX));
    }

    fn any_theme() -> impl Strategy<Value = Theme> {
        let one = (any::<bool>(), 0..Role::ALL.len(), any::<[u8; 3]>());
        proptest::collection::vec(one, 0..18).prop_map(|choices| {
            let mut theme = Theme::default();
            for (dark, role, [red, green, blue]) in choices {
                let scheme = if dark { Scheme::Dark } else { Scheme::Light };
                theme.palette_mut(scheme).set(Role::ALL[role], Colour::new(red, green, blue));
            }
            theme
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn whatever_was_chosen_the_way_out_passes(theme in any_theme()) {
            prop_assert_eq!(faults(&repaired(&theme)), []);
        }

        #[test]
        fn faults_are_exactly_the_pairs_below_their_ratio(theme in any_theme()) {
            let shown = theme.completed();
            let mut wanted = 0;
            for scheme in Scheme::ALL {
                for pair in PAIRS {
                    let (one, two) = (shown.palette(scheme).get(pair.foreground), shown.palette(scheme).get(pair.background));
                    wanted += usize::from(one.contrast(two) < pair.least);
                }
            }
            let found = faults(&theme);
            prop_assert_eq!(found.len(), wanted);
            for fault in found {
                let Fault::Contrast { pair, colours, ratio, change, .. } = fault else { panic!("no target was set") };
                prop_assert!(ratio < pair.least);
                let (role, colour) = change;
                prop_assert!(role == pair.foreground && colour != colours.0 || role == pair.background && colour != colours.1);
            }
        }
    }
}
