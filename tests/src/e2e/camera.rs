//! The camera: one screen's pixels become what another app's camera sees.

use std::fs::File;
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use fantoccini::Client;
use serde_json::{Value, json};
use tokio::task::JoinHandle;

use super::app::selector;
use super::picture::{CAMERA, Square};
use super::{App, Picture};

/// Put in place of the device's camera in every page of an app in a window: WebKit has no other.
pub(super) const SCRIPT: &str = include_str!("camera.js");

const PAINT: &str = "const [url, part, done] = arguments; \
    folkmootCamera.paint(url, part).then(() => done(true), (e) => done(String(e)))";

/// Where on the filmed screen a code is, by its mark.
const WHERE: &str = "const e = document.querySelectorAll(arguments[0])[arguments[1]]; \
    if (!e) return null; const r = e.getBoundingClientRect(); \
    return { x: r.x, y: r.y, width: r.width, height: r.height }";

/// What a person points their phone at.
#[derive(Debug, Clone)]
pub struct Aim {
    /// The mark of the element on the filmed screen.
    pub mark: String,
    /// Which of several that are marked so, from the first on.
    pub number: usize,
}

/// How much of the code's surroundings is seen, as a share of its size, one look after another: a
/// hand is never still, and where one look meets the pixels badly the next one does not.
const HAND: [f64; 5] = [0.2, 0.27, 0.14, 0.33, 0.23];

impl Aim {
    /// At the element marked so.
    #[must_use]
    pub fn at(mark: &str) -> Self {
        Self { mark: mark.to_owned(), number: 0 }
    }

    /// At another one of those.
    #[must_use]
    pub fn number(self, number: usize) -> Self {
        Self { number, ..self }
    }

    fn arguments(&self) -> Vec<Value> {
        vec![selector(&self.mark).into(), self.number.into()]
    }
}

/// What an app's camera looks through.
#[derive(Debug, Clone)]
pub(super) enum Eye {
    /// A canvas in its page.
    Page,
    /// A file that the browser's own camera reads anew for every frame.
    Film(Rc<Film>),
}

/// An endless film of one frame, YUV4MPEG2 with 4:2:0 colours, of which only the brightness changes.
/// Chromium reads its fake camera's file frame by frame, and from the beginning at its end: what is
/// written into it is seen a moment later, as by a lens.
#[derive(Debug)]
pub(super) struct Film {
    path: PathBuf,
    file: File,
}

impl Film {
    const FRAME: &'static str = "FRAME\n";

    fn header() -> String {
        format!("YUV4MPEG2 W{CAMERA} H{CAMERA} F20:1 Ip A1:1 C420\n")
    }

    /// A new one of a grey wall.
    pub(super) fn new(path: &Path) -> Self {
        let pixels = usize::try_from(CAMERA * CAMERA).unwrap();
        let mut content = (Self::header() + Self::FRAME).into_bytes();
        content.resize(content.len() + pixels, 107);
        content.resize(content.len() + pixels / 2, 128);
        std::fs::write(path, content).unwrap();
        let file = File::options().write(true).open(path).unwrap();
        Self { path: path.to_owned(), file }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    fn show(&self, picture: &Picture) {
        let at = Self::header().len() + Self::FRAME.len();
        self.file.write_all_at(&picture.luma, u64::try_from(at).unwrap()).unwrap();
    }
}

impl Eye {
    /// Shows the camera the part of a picture that lies in the square. Nothing when the window is
    /// closed.
    async fn look(&self, client: &Client, png: &[u8], square: Square) -> Option<()> {
        match self {
            Self::Film(film) => {
                film.show(&Picture::from_png(png).filmed(square));
                // The others have their turn too.
                tokio::task::yield_now().await;
                Some(())
            }
            Self::Page => {
                let Square { x, y, side } = square;
                let part = json!({ "x": x, "y": y, "side": side });
                let url = format!("data:image/png;base64,{}", STANDARD.encode(png));
                let painted = client.execute_async(PAINT, vec![url.into(), part]).await.ok()?;
                assert_eq!(painted, Value::Bool(true), "the camera's picture was painted");
                Some(())
            }
        }
    }
}

/// One phone held in front of another until this is dropped.
#[derive(Debug)]
pub struct Filming(JoinHandle<()>);

impl Filming {
    /// Holds `filming`'s camera to `filmed`'s screen: as often as both manage, the screen's pixels
    /// are what the camera sees.
    #[must_use]
    pub fn start(filming: &App, filmed: &App, aim: Aim) -> Self {
        let (eye, to, from) =
            (filming.eye().clone(), filming.client().clone(), filmed.client().clone());
        Self(tokio::task::spawn_local(async move {
            // Ends when either window closes.
            for around in HAND.iter().cycle() {
                if film_once(&eye, &to, &from, &aim, *around).await.is_none() {
                    break;
                }
            }
        }))
    }

    /// Whether both windows were there all the time.
    #[must_use]
    pub fn is_running(&self) -> bool {
        !self.0.is_finished()
    }
}

impl Drop for Filming {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn film_once(eye: &Eye, to: &Client, from: &Client, aim: &Aim, around: f64) -> Option<()> {
    if let Some((png, place)) = point(from, aim).await? {
        eye.look(to, &png, place.with(around)).await?;
    } else {
        // Nothing to point at yet: let others have their turn.
        tokio::task::yield_now().await;
    }
    Some(())
}

/// The filmed screen and where on it the code is; nothing inside when there is nothing to point
/// at, nothing at all when the window is closed.
async fn point(from: &Client, aim: &Aim) -> Option<Option<(Vec<u8>, Square)>> {
    let place = from.execute(WHERE, aim.arguments()).await.ok()?;
    let Some(square) = square_about(&place) else { return Some(None) };
    Some(Some((from.screenshot().await.ok()?, square)))
}

/// The smallest square about an element with the same middle.
fn square_about(place: &Value) -> Option<Square> {
    let number = |name: &str| place.get(name)?.as_f64();
    let (x, y) = (number("x")?, number("y")?);
    let (width, height) = (number("width")?, number("height")?);
    let side = width.max(height);
    let (x, y) = (x + (width - side) / 2.0, y + (height - side) / 2.0);
    (side >= 1.0).then_some(Square { x, y, side })
}

impl App {
    /// Holds a picture in front of this app's camera until the next one.
    pub async fn film_picture(&self, picture: &Picture) {
        let side = picture.width.max(picture.height).into();
        let whole = Square { x: 0.0, y: 0.0, side };
        let looked = self.eye().look(self.client(), &picture.to_png(), whole).await;
        assert!(looked.is_some(), "window closed");
    }

    /// What a camera held close sees of a code on this screen, which is moved into sight.
    pub async fn picture_of(&self, aim: &Aim) -> Picture {
        let marked = "document.querySelectorAll(arguments[0])[arguments[1]]";
        let into_sight =
            format!("{marked}.scrollIntoView({{ block: 'center', behavior: 'instant' }})");
        self.run(&into_sight, aim.arguments()).await;
        let (png, place) = point(self.client(), aim).await.flatten().unwrap();
        Picture::from_png(&png).filmed(place.with(HAND[0]))
    }

    /// The texts of the codes that a camera pointed at this screen reads now.
    pub async fn codes_shown(&self, aim: &Aim) -> Vec<String> {
        let Some(Some((png, place))) = point(self.client(), aim).await else { return Vec::new() };
        let screen = Picture::from_png(&png);
        let looks = HAND.iter().map(|around| screen.filmed(place.with(*around)).texts());
        looks.into_iter().find(|texts| !texts.is_empty()).unwrap_or_default()
    }

    /// How often the page asked for the camera.
    pub async fn camera_asked(&self) -> u64 {
        self.run("return folkmootCamera.asked", vec![]).await.as_u64().unwrap()
    }
}
