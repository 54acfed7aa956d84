//! One real instance of the app.

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Instant;

use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use super::browser::{self, Settings};
use super::camera::{self, Eye, Film};
use super::driver::Driver;
use super::{Display, LIMIT, PHONE, Picture, app_program, pictures};

/// How long one look at the page may wait. Commands of one session follow one another, so a longer
/// look would keep others from filming this screen meanwhile.
const SLICE_MS: u32 = 300;

/// No page has more places for the keyboard's focus.
const MOST_STOPS: u32 = 60;

/// Where apps are started.
#[derive(Debug)]
pub enum Stage {
    /// In windows of their own.
    Windows(Display),
    /// In browsers, from this address.
    Browsers(String),
}

/// The app in its window or browser, with a data folder of its own.
#[derive(Debug)]
pub struct App {
    name: String,
    client: Client,
    eye: Eye,
    _driver: Driver,
}

impl App {
    /// Starts the app on the data in `folder`.
    pub async fn start(name: &str, folder: &Path, stage: &Stage) -> Self {
        let app = match stage {
            Stage::Windows(display) => Self::in_window(name, folder, display).await,
            Stage::Browsers(address) => {
                let app = Self::in_browser(name, folder, &Settings::default()).await;
                app.visit(address).await;
                app
            }
        };
        app.see("page").await;
        app
    }

    /// Its camera films what the test paints.
    async fn in_window(name: &str, folder: &Path, display: &Display) -> Self {
        let driver = Driver::of_windows(folder, display);
        let capabilities = json!({
            "webkitgtk:browserOptions": { "binary": app_program().to_str().unwrap() },
            "timeouts": { "script": LIMIT.as_millis(), "pageLoad": LIMIT.as_millis() },
        });
        let client = driver.open(&capabilities).await;
        let app = Self { name: name.to_owned(), client, eye: Eye::Page, _driver: driver };
        app.until("the page is there", "return document.body?.childElementCount > 0", json!({}))
            .await;
        app.run(camera::SCRIPT, vec![]).await;
        app
    }

    /// A browser that keeps everything in `folder`, with nothing open yet. Its camera is the browser's
    /// own, which films a file.
    pub async fn in_browser(name: &str, folder: &Path, settings: &Settings) -> Self {
        let film = Film::new(&folder.join("camera.y4m"));
        let driver = Driver::of_browsers(folder, settings.zone.as_deref().unwrap_or("UTC"));
        let client = driver.open(&browser::capabilities(folder, film.path(), settings)).await;
        let eye = Eye::Film(Rc::new(film));
        let app = Self { name: name.to_owned(), client, eye, _driver: driver };
        let watch = json!({ "source": include_str!("watch.js") });
        app.devtools("Page.addScriptToEvaluateOnNewDocument", watch).await;
        app
    }

    /// Opens an address in this browser.
    pub async fn visit(&self, address: &str) {
        self.client.goto(address).await.unwrap();
    }

    /// Opens the page anew.
    pub async fn reload(&self) {
        self.client.refresh().await.unwrap();
    }

    /// Presses a key, or types letters, wherever the focus is.
    pub async fn press(&self, keys: &str) {
        self.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    /// Moves the focus on by the keyboard until it is on what is marked so.
    pub async fn tab_to(&self, mark: &str) {
        self.see(mark).await;
        for _ in 0..MOST_STOPS {
            self.press(&char::from(Key::Tab).to_string()).await;
            let there = "return document.activeElement.closest('[data-test]')?.dataset.test";
            if self.run(there, vec![]).await == mark {
                return;
            }
        }
        panic!("{}: the keyboard does not lead to {mark}", self.name);
    }

    /// Holds a key down until what is marked so is gone.
    pub async fn hold_key(&self, key: Key, mark: &str) {
        let key = char::from(key);
        let down = KeyActions::new("keys".to_owned()).then(KeyAction::Down { value: key });
        self.client.perform_actions(down).await.unwrap();
        self.no_longer_see(mark).await;
        let up = KeyActions::new("keys".to_owned()).then(KeyAction::Up { value: key });
        self.client.perform_actions(up).await.unwrap();
    }

    /// Whether this app runs in a browser.
    #[must_use]
    pub fn is_browser(&self) -> bool {
        matches!(self.eye, Eye::Film(_))
    }

    /// Asks the browser itself, by the DevTools protocol.
    pub async fn devtools(&self, command: &'static str, parameters: Value) -> Value {
        browser::devtools(&self.client, command, parameters).await
    }

    pub(super) fn eye(&self) -> &Eye {
        &self.eye
    }

    /// Closes the window as a person would, and waits until it is closed.
    pub async fn stop(self) {
        self.client.close().await.unwrap();
    }

    /// Whose app it is, for messages and pictures.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The session, for what has no word of its own here.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Waits until an element marked `data-test="mark"` can be seen.
    pub async fn see(&self, mark: &str) -> Element {
        self.until(
            &format!("{mark} is seen"),
            "return document.querySelector(facts.selector)?.getClientRects().length > 0",
            json!({ "selector": selector(mark) }),
        )
        .await;
        self.client.find(Locator::Css(&selector(mark))).await.unwrap()
    }

    /// Waits until no element is marked so.
    pub async fn no_longer_see(&self, mark: &str) {
        self.until(
            &format!("{mark} is gone"),
            "return !document.querySelector(facts.selector)",
            json!({ "selector": selector(mark) }),
        )
        .await;
    }

    /// Waits until an element marked so has `value` as its `data-attribute`.
    pub async fn see_with(&self, mark: &str, attribute: &str, value: &str) {
        self.until(
            &format!("{mark} has {attribute} {value}"),
            "return document.querySelector(facts.selector)?.getClientRects().length > 0",
            json!({ "selector": format!("{}[data-{attribute}=\"{value}\"]", selector(mark)) }),
        )
        .await;
    }

    /// The `data-attribute` of what is marked so.
    pub async fn fact(&self, mark: &str, attribute: &str) -> String {
        let name = format!("data-{attribute}");
        self.see(mark).await.attr(&name).await.unwrap().unwrap_or_default()
    }

    /// Whether an element is marked so at this moment.
    pub async fn sees(&self, mark: &str) -> bool {
        self.run(
            "return document.querySelector(arguments[0])?.getClientRects().length > 0",
            vec![selector(mark).into()],
        )
        .await
            == Value::Bool(true)
    }

    /// Taps what is marked so, as soon as it can be tapped.
    pub async fn tap(&self, mark: &str) {
        let place = selector(mark);
        let find = "document.querySelector(facts.place)";
        self.tap_at(mark, find, &place, Locator::Css(&place)).await;
    }

    /// Taps the one of several that are marked so which says `words` and nothing else.
    pub async fn tap_one(&self, mark: &str, words: &str) {
        let place = format!("//*[@data-test=\"{mark}\"][normalize-space(.)=\"{words}\"]");
        let find = "document.evaluate(facts.place, document, null, \
                    XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue";
        let what = format!("{mark} of {words}");
        self.tap_at(&what, find, &place, Locator::XPath(&place)).await;
    }

    /// `find` is how the page finds what is at `place`, and `at` how the driver does.
    async fn tap_at(&self, what: &str, find: &str, place: &str, at: Locator<'_>) {
        let ready = format!(
            "const e = {find}; \
             e?.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
             return e?.getClientRects().length > 0 && !e.disabled && e.ariaDisabled !== 'true'"
        );
        let since = Instant::now();
        loop {
            self.until(&format!("{what} can be tapped"), &ready, json!({ "place": place })).await;
            match self.find_and_click(at).await {
                Ok(()) => return,
                // Drawn anew or moved between the look and the tap: nothing was tapped.
                Err(error) if is_gone(&error) && since.elapsed() < LIMIT => {}
                Err(error) => panic!("{}: {what} cannot be tapped: {error:?}", self.name),
            }
        }
    }

    async fn find_and_click(&self, at: Locator<'_>) -> Result<(), CmdError> {
        self.client.find(at).await?.click().await
    }

    /// Presses what is marked so and holds it until it is gone, as one confirms what matters.
    pub async fn hold(&self, mark: &str) {
        self.until(
            &format!("{mark} stands still"),
            "const e = document.querySelector(facts.selector); return e && !document.getAnimations()\
             .some((a) => a.playState === 'running' && a.effect.target.contains(e))",
            json!({ "selector": selector(mark) }),
        )
        .await;
        let element = self.see(mark).await;
        let press = MouseActions::new("hand".to_owned())
            .then(PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(press).await.unwrap();
        self.no_longer_see(mark).await;
        // Releasing all actions would not lift the button here: WebKitWebDriver forgets it, the page
        // does not, and the next press is none.
        let lift = MouseActions::new("hand".to_owned())
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.client.perform_actions(lift).await.unwrap();
    }

    /// Taps one after another, as one walks from page to page.
    pub async fn walk(&self, marks: &[&str]) {
        for mark in marks {
            self.tap(mark).await;
        }
    }

    /// Opens the page at `path`, wherever one is.
    pub async fn open(&self, path: &str) {
        self.run("location.hash = arguments[0]", vec![path.into()]).await;
        self.see_with("page", "route", path).await;
        self.no_longer_see("loading").await;
    }

    /// Chooses in a field that opens the platform's own chooser: a day, a time.
    pub async fn choose(&self, mark: &str, value: &str) {
        self.see(mark).await;
        self.run(
            "const e = document.querySelector(arguments[0]); e.value = arguments[1]; \
             e.dispatchEvent(new InputEvent('input', { bubbles: true }))",
            vec![selector(mark).into(), value.into()],
        )
        .await;
    }

    /// Gives a file to the field marked so, as from the phone's own chooser.
    pub async fn give_file(&self, mark: &str, file: &Path) {
        let field = self.client.find(Locator::Css(&selector(mark))).await.unwrap();
        field.send_keys(file.to_str().unwrap()).await.unwrap();
    }

    /// Writes into the field marked so, in place of what stood there.
    pub async fn write(&self, mark: &str, text: &str) {
        let field = self.see(mark).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// The words of what is marked so. Asked of the page: WebDriver's own answer leaves out what is
    /// still moving into sight.
    pub async fn words(&self, mark: &str) -> String {
        self.see(mark).await;
        let script = "return document.querySelector(arguments[0])?.innerText";
        let words = self.run(script, vec![selector(mark).into()]).await;
        words.as_str().unwrap_or_default().trim().to_owned()
    }

    /// Waits until what is marked so says `words`.
    pub async fn reads(&self, mark: &str, words: &str) {
        self.until(
            &format!("{mark} reads {words:?}"),
            "return document.querySelector(facts.selector)?.textContent.includes(facts.words)",
            json!({ "selector": selector(mark), "words": words }),
        )
        .await;
    }

    /// Waits until every moving code on the page shows a frame.
    pub async fn see_films(&self) {
        self.until(
            "moving codes move",
            "return [...document.querySelectorAll(facts.selector)].every(film => film.style.width)",
            json!({ "selector": selector("film") }),
        )
        .await;
    }

    /// Waits until `condition`, the body of a JavaScript function that may use `facts`, returns true.
    pub async fn until(&self, what: &str, condition: &str, facts: Value) {
        let script = include_str!("wait.js").replace("CONDITION", condition);
        let since = Instant::now();
        loop {
            let arguments = vec![facts.clone(), SLICE_MS.into()];
            // A page that is being left answers with an error; the next look meets the new page.
            let held = self.client.execute_async(&script, arguments).await;
            if matches!(held, Ok(Value::Bool(true))) {
                return;
            }
            if since.elapsed() > LIMIT {
                let picture = self.keep_picture(&format!("failed-{}", self.name)).await;
                let shows = self.run("return document.body?.innerText", vec![]).await;
                panic!(
                    "{}: waited in vain until {what}\nlast answer: {held:?}\npicture: {}\nshows: {}",
                    self.name,
                    picture.display(),
                    shows.as_str().unwrap_or_default()
                );
            }
        }
    }

    /// From now on keeps every `data-attribute` of elements marked so, also of those soon gone.
    pub async fn note_all(&self, mark: &str, attribute: &str) {
        let name = format!("data-{attribute}");
        self.run(include_str!("note.js"), vec![selector(mark).into(), name.into()]).await;
    }

    /// Whether `value` was among what [`Self::note_all`] has kept since it was last asked for.
    pub async fn noted(&self, value: &str) -> bool {
        let script = "return Boolean(window.folkmootNoted?.has(arguments[0]))";
        self.run(script, vec![value.into()]).await == Value::Bool(true)
    }

    /// Runs JavaScript in the page.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        match self.client.execute(script, arguments).await {
            Ok(value) => value,
            Err(error) => panic!("{}: {error}\nin {script}", self.name),
        }
    }

    /// What the window shows, as a PNG.
    pub async fn screenshot(&self) -> Vec<u8> {
        self.client.screenshot().await.unwrap()
    }

    /// What the window shows, as grey pixels.
    pub async fn look(&self) -> Picture {
        Picture::from_png(&self.screenshot().await)
    }

    /// Keeps a picture of the window and says where. A browser's page is also looked at by axe-core,
    /// and may keep nobody out.
    pub async fn take_picture(&self, name: &str) -> PathBuf {
        if self.is_browser() {
            let kept_out = self.keeps_out().await;
            assert!(kept_out.is_none(), "{}: {name}: {}", self.name, kept_out.unwrap_or_default());
        }
        self.keep_picture(name).await
    }

    /// Keeps a picture of the window as it is.
    pub async fn keep_picture(&self, name: &str) -> PathBuf {
        let png = self.screenshot().await;
        let picture = Picture::from_png(&png);
        assert_eq!((picture.width, picture.height), PHONE, "a phone's window");
        let folder = if self.is_browser() { pictures().join("browser") } else { pictures() };
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join(format!("{name}.png"));
        std::fs::write(&path, png).unwrap();
        path
    }
}

/// Whether there was no such thing to tap when the tap came.
fn is_gone(error: &CmdError) -> bool {
    error.is_stale_element_reference()
        || error.is_no_such_element()
        || error.is_element_not_interactable()
        || matches!(error, CmdError::Standard(it) if it.error == ErrorStatus::ElementClickIntercepted)
}

/// The CSS selector of a mark.
pub(super) fn selector(mark: &str) -> String {
    format!("[data-test=\"{mark}\"]")
}
