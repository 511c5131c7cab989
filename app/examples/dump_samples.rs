//! Writes every sample page in every language into a folder, to be looked at in a browser:
//! `cargo run -p app --example dump_samples -- FOLDER`.

use std::path::PathBuf;
use std::{env, fs, io};

use app::{Locale, render, samples};

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::args().nth(1).unwrap_or_else(|| "target/samples".to_owned()));
    fs::create_dir_all(&folder)?;
    for locale in Locale::all().iter().chain(&[Locale::Pseudo]) {
        let frame = samples::frame(*locale);
        for (name, page) in samples::samples() {
            fs::write(folder.join(file_name(name, *locale)), render(&page, &frame).as_str())?;
        }
    }
    Ok(())
}

fn file_name(name: &str, locale: Locale) -> String {
    format!("{}.{}.html", name.replace('/', "-"), locale.tag())
}
