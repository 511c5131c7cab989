//! What a person without script can see of a page, and do on it.

use scraper::{ElementRef, Html, Selector};

/// A form with the fields that a browser would send if nothing was typed.
#[derive(Clone, Debug)]
pub struct Form {
    pub id: String,
    pub action: String,
    pub fields: Vec<(String, String)>,
    /// Names of the fields that a person fills.
    pub open: Vec<String>,
}

impl Form {
    /// Fills a field, whether it was there or not.
    pub fn set(&mut self, name: &str, value: &str) -> &mut Self {
        self.fields.retain(|(other, _)| other != name);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// What a field holds, or nothing.
    pub fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(other, _)| other == name).map_or("", |(_, value)| value)
    }
}

/// A document, read once.
#[derive(Clone, Debug, Default)]
pub struct Document {
    pub language: String,
    pub title: String,
    pub heading: String,
    /// The title of the alert box, when there is one.
    pub alert: Option<String>,
    /// All that can be read between head and foot.
    pub words: String,
    pub forms: Vec<Form>,
    pub links: Vec<String>,
}

impl Document {
    pub fn read(html: &str) -> Self {
        let tree = Html::parse_document(html);
        let texts = |css: &str| {
            let selector = Selector::parse(css).unwrap();
            tree.select(&selector).map(text).collect::<Vec<_>>()
        };
        let first = |css: &str| texts(css).into_iter().next();
        let forms = Selector::parse("form").unwrap();
        let anchors = Selector::parse("a[href]").unwrap();
        Self {
            language: tree.root_element().value().attr("lang").unwrap_or_default().to_owned(),
            title: first("title").unwrap_or_default(),
            heading: first("h1").unwrap_or_default(),
            alert: first(".alert-title"),
            words: first("main").unwrap_or_default(),
            forms: tree.select(&forms).map(form).collect(),
            links: tree.select(&anchors).filter_map(|a| a.value().attr("href")).map(ToOwned::to_owned).collect(),
        }
    }

    /// The form with an id, or whose action ends so.
    pub fn form(&self, name: &str) -> Option<&Form> {
        let path = |form: &Form| form.action.split('?').next().unwrap_or_default().to_owned();
        self.forms.iter().find(|form| form.id == name || path(form).ends_with(name))
    }
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn form(element: ElementRef<'_>) -> Form {
    let attribute = |name: &str| element.value().attr(name).unwrap_or_default().to_owned();
    let inputs = Selector::parse("input[name]").unwrap();
    let mut form = Form { id: attribute("id"), action: attribute("action"), fields: Vec::new(), open: Vec::new() };
    for input in element.select(&inputs).map(|input| input.value()) {
        let name = input.attr("name").unwrap_or_default().to_owned();
        let kind = input.attr("type").unwrap_or("text");
        let chosen = !matches!(kind, "checkbox" | "radio") || input.attr("checked").is_some();
        if kind != "hidden" && !form.open.contains(&name) {
            form.open.push(name.clone());
        }
        if chosen {
            form.fields.push((name, input.attr("value").unwrap_or_default().to_owned()));
        }
    }
    form
}
