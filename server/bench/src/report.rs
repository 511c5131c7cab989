//! What was measured, as lines of Markdown, printed as they come.

use std::fmt::Write;
use std::path::Path;
use std::process::Command;

use anyhow::Context;

const HEAD: &str = include_str!("../templates/report.md");

/// A report under way.
#[derive(Default)]
pub struct Report(String);

impl Report {
    /// Adds a line and prints it.
    pub fn line(&mut self, line: impl AsRef<str>) {
        say(line.as_ref());
        self.0.push_str(line.as_ref());
        self.0.push('\n');
    }

    /// Adds a heading.
    pub fn heading(&mut self, title: &str) {
        self.line("");
        self.line(format!("## {title}"));
        self.line("");
    }

    /// Adds a table.
    pub fn table<const N: usize>(&mut self, titles: [&str; N], rows: &[[String; N]]) {
        self.line(format!("| {} |", titles.join(" | ")));
        self.line(format!("|{}", " --- |".repeat(N)));
        for row in rows {
            self.line(format!("| {} |", row.join(" | ")));
        }
        self.line("");
    }

    /// Says on what machine and with which commit this ran.
    pub fn machine(&mut self) {
        let cpu = file("/proc/cpuinfo");
        let model = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or(": unknown");
        let cores = std::thread::available_parallelism().map_or(0, usize::from);
        let load: String = file("/proc/loadavg").split(' ').take(3).collect::<Vec<_>>().join(" ");
        let state = if output("git", &["status", "--porcelain", "--untracked-files=no"]).is_empty() {
            ""
        } else {
            " with uncommitted changes"
        };
        self.line("");
        self.line(format!("- Processor: {cores} cores, {}", model.trim_start_matches([':', ' ', '\t'])));
        self.line(format!("- Kernel: {}", output("uname", &["-sr"])));
        self.line(format!("- Load before the start (1, 5, 15 min): {load}"));
        self.line(format!("- Commit: {}{state}", output("git", &["rev-parse", "--short=12", "HEAD"])));
        self.line(format!("- Date: {}", output("date", &["-u", "+%Y-%m-%d %H:%M UTC"])));
    }

    /// Writes the report, how to read it first.
    pub fn write(&self, path: &Path) -> anyhow::Result<()> {
        let mut text = HEAD.to_owned();
        write!(text, "{}", self.0)?;
        let text = format!("{}\n", text.trim_end());
        std::fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
    }
}

/// Prints a line at once.
#[expect(clippy::print_stdout, reason = "printing is what this program is for")]
pub fn say(line: &str) {
    println!("{line}");
}

fn file(path: &str) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}

fn output(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    output.map_or_else(|_| "unknown".to_owned(), |output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
