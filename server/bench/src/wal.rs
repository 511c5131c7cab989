//! SQLite's write-ahead log, as far as commits go (`sqlite.org/fileformat2.html`, "The Write-Ahead Log").

/// Bytes before the first frame.
const HEADER: usize = 32;

/// Bytes before the page in each frame.
const FRAME_HEADER: usize = 24;

/// The commits in a log: for each, how many bytes of the log there are when it is done.
pub fn commits(log: &[u8]) -> Vec<usize> {
    let Some(page_size) = number(log, 8).and_then(|size| usize::try_from(size).ok()) else { return Vec::new() };
    // A log that begins anew has new salts; frames with other ones are left over.
    let salts = log.get(16..24);
    let mut commits = Vec::new();
    let mut at = HEADER;
    while let Some(end) = at.checked_add(FRAME_HEADER + page_size).filter(|end| *end <= log.len()) {
        if log.get(at + 8..at + 16) != salts {
            break;
        }
        // The size of the database after a commit; 0 in frames that do not end one.
        if number(log, at + 4).is_some_and(|pages| pages > 0) {
            commits.push(end);
        }
        at = end;
    }
    commits
}

fn number(log: &[u8], at: usize) -> Option<u32> {
    let bytes = log.get(at..at + 4)?;
    Some(u32::from_be_bytes(bytes.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    #[test]
    fn each_transaction_is_one_commit() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.db");
        let connection = Connection::open(&path).unwrap();
        let _: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0)).unwrap();
        connection.execute_batch("CREATE TABLE t (x); BEGIN; INSERT INTO t VALUES (1); ROLLBACK;").unwrap();
        connection.execute_batch("BEGIN; INSERT INTO t VALUES (1); INSERT INTO t VALUES (2); COMMIT;").unwrap();
        connection.execute("INSERT INTO t VALUES (randomblob(20000))", []).unwrap();
        let log = std::fs::read(folder.path().join("x.db-wal")).unwrap();
        let found = commits(&log);
        assert_eq!((found.len(), found.last()), (3, Some(&log.len())));
        assert_eq!(commits(&log[..log.len() - 1]).len(), 2);
        assert!(commits(&[]).is_empty());
    }
}
