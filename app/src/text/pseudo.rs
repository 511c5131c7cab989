//! English that shows what is not translated and what is too tight: accents on every letter, vowels doubled, which
//! makes texts a good third longer, as German or Greek are.

use std::borrow::Cow;

const PLAIN: &str = "aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ";
const ACCENTED: &str = "áÁƀƁćĆďĎéÉƒƑĝĜĥĤíÍĵĴķĶļĻɱḾńŃóÓƥƤɋɊŕŔšŠťŤúÚṽṼŵŴẋẊýÝžŽ";

/// A piece of a message as the pseudo-language has it.
pub(super) fn changed(text: &str) -> Cow<'_, str> {
    text.chars().flat_map(|letter| std::iter::repeat_n(accented(letter), times(letter))).collect()
}

fn accented(letter: char) -> char {
    PLAIN.chars().zip(ACCENTED.chars()).find(|(plain, _)| *plain == letter).map_or(letter, |(_, accented)| accented)
}

fn times(letter: char) -> usize {
    if "aeiou".contains(letter) { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_its_accent() {
        assert_eq!(PLAIN.chars().count(), ACCENTED.chars().count());
        assert_eq!(changed("Save my card, 12 €"), "Šááṽéé ɱý ćááŕď, 12 €");
    }
}
