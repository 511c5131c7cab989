//! Colours: as merchants write them, as the eye compares them.

use std::fmt;

/// Lightness steps tried when the nearest colour that passes is looked for: finer than eight bits can show.
const STEPS: u32 = 512;

/// Halvings of the chroma that still fits the screen.
const CHROMA_HALVINGS: u32 = 20;

/// An opaque colour of the screen (sRGB). Written `#rrggbb`; nothing else a merchant sends becomes one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Colour([u8; 3]);

impl Colour {
    /// White.
    pub const WHITE: Self = Self([255; 3]);
    /// Black.
    pub const BLACK: Self = Self([0; 3]);

    /// From `0xrrggbb`.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    /// Reads `#rrggbb` or `#rgb`, in either case.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let whole = match digits.len() {
            6 => digits.to_owned(),
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            _ => return None,
        };
        let number = u32::from_str_radix(&whole, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// Red, green, blue.
    pub const fn channels(self) -> [u8; 3] {
        self.0
    }

    /// Relative luminance (WCAG 2.2): 0 is black, 1 is white.
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast ratio of two colours, either way round (WCAG 2.2): 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The nearest colour of the same hue that `passes`, by perceived difference; itself when it passes.
    #[must_use]
    pub fn nearest(self, passes: impl Fn(Self) -> bool) -> Option<Self> {
        if passes(self) {
            return Some(self);
        }
        let wanted = Oklch::of(self);
        let candidates = (0..=STEPS).map(|step| {
            let lightness = f64::from(step) / f64::from(STEPS);
            Oklch { lightness, ..wanted }.on_screen()
        });
        // Black and white are of every hue, and nearer than what is left of a strong colour at the edge of a screen.
        let passing = candidates.chain([Self::BLACK, Self::WHITE]).filter(|candidate| passes(*candidate));
        passing.min_by(|one, two| self.distance(*one).total_cmp(&self.distance(*two)))
    }

    /// The same hue at another lightness and with another chroma, as far as a screen can show it.
    #[must_use]
    pub fn toned(self, lightness: f64, chroma: f64) -> Self {
        let own = Oklch::of(self);
        // What is nearly grey has a hue by accident: it keeps none.
        Oklch { lightness, chroma: chroma.min(own.chroma), hue: own.hue }.on_screen()
    }

    /// Hue in degrees, when there is enough colour to speak of one.
    pub fn hue(self) -> Option<f64> {
        let own = Oklch::of(self);
        (own.chroma > 0.02).then(|| own.hue.to_degrees().rem_euclid(360.0))
    }

    /// How different two colours look (Euclidean in OKLAB).
    pub fn distance(self, other: Self) -> f64 {
        let (one, two) = (oklab(self.linear()), oklab(other.linear()));
        one.iter().zip(two).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
    }

    fn linear(self) -> [f64; 3] {
        self.0.map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        })
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// A colour as lightness (0 to 1), chroma and hue (radians), in which equal steps look equal.
#[derive(Clone, Copy)]
struct Oklch {
    lightness: f64,
    chroma: f64,
    hue: f64,
}

impl Oklch {
    fn of(colour: Colour) -> Self {
        let [lightness, a, b] = oklab(colour.linear());
        Self { lightness, chroma: a.hypot(b), hue: b.atan2(a) }
    }

    /// The same lightness and hue with as much of the chroma as a screen can show.
    fn on_screen(self) -> Colour {
        let (mut low, mut high) = (0.0, self.chroma);
        if fits(self.linear(high)) {
            low = high;
        }
        for _ in 0..CHROMA_HALVINGS {
            let middle = f64::midpoint(low, high);
            if fits(self.linear(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Colour(self.linear(low).map(byte))
    }

    /// Linear red, green and blue at a chroma; outside 0 to 1 where no screen shows it.
    fn linear(self, chroma: f64) -> [f64; 3] {
        let (a, b) = (chroma * self.hue.cos(), chroma * self.hue.sin());
        let long = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let medium = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let short = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
        [
            4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701 * short,
        ]
    }
}

/// Björn Ottosson's OKLAB, from linear sRGB.
fn oklab([red, green, blue]: [f64; 3]) -> [f64; 3] {
    let long = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
    let medium = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
    let short = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
    [
        0.210_454_255_3 * long + 0.793_617_785 * medium - 0.004_072_046_8 * short,
        1.977_998_495_1 * long - 2.428_592_205 * medium + 0.450_593_709_9 * short,
        0.025_904_037_1 * long + 0.782_771_766_2 * medium - 0.808_675_766 * short,
    ]
}

fn fits(linear: [f64; 3]) -> bool {
    // Rounding to eight bits takes care of the last thousandth.
    linear.iter().all(|value| (-0.000_5..=1.000_5).contains(value))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=255 and rounded before")]
fn byte(linear: f64) -> u8 {
    let linear = linear.clamp(0.0, 1.0);
    let value = if linear <= 0.003_130_8 { linear * 12.92 } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
    (value * 255.0).round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_colour() -> impl Strategy<Value = Colour> {
        any::<[u8; 3]>().prop_map(Colour)
    }

    #[test]
    fn only_colours_are_colours() {
        assert_eq!(Colour::parse("#0B5f4b"), Some(Colour::new(0x0b, 0x5f, 0x4b)));
        assert_eq!(Colour::parse("#fa0"), Some(Colour::new(0xff, 0xaa, 0)));
        for text in ["", "#", "red", "#12345", "#1234567", "#12345g", "#+12345", "0b5f4b", "#fff;}", "#é0", "#fff "] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_as_the_guidelines_give_it() {
        let near = |one: f64, two: f64| (one - two).abs() < 0.005;
        assert!(near(Colour::WHITE.contrast(Colour::BLACK), 21.0));
        assert!(near(Colour::parse("#777777").unwrap().contrast(Colour::WHITE), 4.48));
        assert!(near(Colour::parse("#767676").unwrap().contrast(Colour::WHITE), 4.54));
        assert!(near(Colour::parse("#ff0000").unwrap().contrast(Colour::WHITE), 4.0));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(colour in any_colour()) {
            prop_assert_eq!(Colour::parse(&colour.to_string()), Some(colour));
        }

        #[test]
        fn a_colour_survives_the_way_there_and_back(colour in any_colour()) {
            let back = Oklch::of(colour).on_screen();
            let off = colour.0.iter().zip(back.0).map(|(a, b)| a.abs_diff(b)).max();
            prop_assert!(off <= Some(1), "{} became {}", colour, back);
        }

        #[test]
        fn the_nearest_colour_passes_keeps_its_hue_and_is_near(colour in any_colour(), ground in any_colour()) {
            let passes = |candidate: Colour| candidate.contrast(ground) >= 4.5;
            // Black or white passes on whatever ground there is.
            let found = colour.nearest(passes).unwrap();
            prop_assert!(passes(found));
            if passes(colour) {
                prop_assert_eq!(found, colour);
            }
            for other in [Colour::BLACK, Colour::WHITE] {
                prop_assert!(!passes(other) || colour.distance(found) <= colour.distance(other) + 1e-9);
            }
            // Next to black a step of one in 255 turns the hue by many degrees.
            let shown = Oklch::of(found);
            let has_hue = shown.chroma > 0.06 && shown.lightness > 0.25;
            if let (Some(one), Some(two), true) = (colour.hue(), found.hue(), has_hue) {
                let apart = (one - two).abs();
                prop_assert!(apart.min(360.0 - apart) < 8.0, "{} became {}: {} degrees", colour, found, apart);
            }
        }
    }
}
