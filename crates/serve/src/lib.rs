//! Serves the app's page to browsers: static files, their compressed twins, and what the browser has to
//! be told. Any other server of static files does as well, if it says the same (`docs/guides/web.md`).

use std::future::IntoFuture as _;
use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// What the page may load and run: nothing but its own files, and no script in the page itself.
pub const POLICY: &str = include_str!("../../../frontend/web/content-security-policy.txt");

/// Told with every answer. The policy is in the page too, for servers that say nothing; here it also
/// binds the Workers, and nobody can show the page inside another one.
const TOLD: &[(&str, &str)] = &[
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("permissions-policy", "camera=(self), microphone=(), geolocation=()"),
];

/// A file whose name carries a hash of its content never changes.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// The page, its service worker and the manifest say which files belong together: asked for each time.
const EACH_TIME: HeaderValue = HeaderValue::from_static("no-cache");

/// The files of `folder` as a page.
pub fn page(folder: &Path) -> Router {
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    let policy = format!("{}; frame-ancestors 'none'", POLICY.trim());
    let mut page = Router::new().fallback_service(files).layer(from_fn(say_how_long));
    let policy =
        HeaderValue::from_str(&policy).ok().map(|it| (header::CONTENT_SECURITY_POLICY, it));
    let told = TOLD
        .iter()
        .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
    for (name, value) in policy.into_iter().chain(told) {
        page = page.layer(SetResponseHeaderLayer::overriding(name, value));
    }
    page
}

async fn say_how_long(mut request: Request, next: Next) -> Response {
    let named = carries_hash(request.uri().path());
    if !named {
        // A version that is brought back has older files than the one that a browser knows.
        request.headers_mut().remove(header::IF_MODIFIED_SINCE);
    }
    let mut response = next.run(request).await;
    let how_long = if named && response.status().is_success() { FOR_EVER } else { EACH_TIME };
    response.headers_mut().insert(header::CACHE_CONTROL, how_long);
    response
}

/// `NAME.0123456789.ENDING`, as `cargo xtask web` names files.
fn carries_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let mut parts = name.rsplit('.');
    let (_ending, hash) = (parts.next(), parts.next());
    hash.is_some_and(|hash| hash.len() == 10 && hash.bytes().all(|it| it.is_ascii_hexdigit()))
}

/// Serves `folder` for as long as it is asked to.
///
/// # Errors
/// What the system says of the listener.
pub async fn serve(listener: TcpListener, folder: &Path) -> std::io::Result<()> {
    axum::serve(listener, page(folder)).into_future().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        for (path, kept) in [
            ("/folkmoot-worker_bg.0123456789.wasm", true),
            ("/styles/base.00ff00ff00.css", true),
            ("/index.html", false),
            ("/", false),
            ("/service-worker.js", false),
            ("/notes.2026-11-24.txt", false),
        ] {
            assert_eq!(carries_hash(path), kept, "{path}");
        }
    }
}
