//! Cards as a consumer types them.

use super::html::Form;

/// What is typed.
#[derive(Clone, Debug)]
pub struct TypedCard {
    pub number: String,
    pub expiry: String,
    pub code: String,
    pub holder: String,
    pub brand: Option<String>,
    pub consent: bool,
}

impl TypedCard {
    /// The first test card of that key.
    pub fn of(key: &str) -> Self {
        let card = sandbox::cards().iter().find(|card| card.key == key);
        Self::number(card.unwrap_or_else(|| panic!("no card {key}")).number)
    }

    pub fn number(number: &str) -> Self {
        Self {
            number: number.to_owned(),
            expiry: "12/30".to_owned(),
            code: if number.len() == 15 { "1234" } else { "123" }.to_owned(),
            holder: "Jeanne Dupont".to_owned(),
            brand: None,
            consent: true,
        }
    }

    pub fn with_code(self, code: &str) -> Self {
        Self { code: code.to_owned(), ..self }
    }

    pub fn fill(&self, form: &mut Form) {
        form.set("number", &self.number).set("expiry", &self.expiry).set("code", &self.code);
        form.set("holder", &self.holder);
        if let Some(brand) = &self.brand {
            form.set("brand", brand);
        }
        if self.consent {
            form.set("consent", "1");
        }
    }
}
