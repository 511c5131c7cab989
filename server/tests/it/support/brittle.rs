//! Doing something with a program that may die meanwhile: a broken connection is no failure of the test.

use std::sync::Once;

tokio::task_local! {
    static BRITTLE: ();
}

static HOOK: Once = Once::new();

/// Panics of what is brittle are not printed; all others are.
fn keep_quiet() {
    HOOK.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if BRITTLE.try_with(|()| ()).is_err() {
                usual(panic);
            }
        }));
    });
}

/// What came of it; none when it broke off.
pub async fn brittle<T: Send + 'static>(what: impl Future<Output = T> + Send + 'static) -> Option<T> {
    keep_quiet();
    tokio::spawn(BRITTLE.scope((), what)).await.ok()
}
