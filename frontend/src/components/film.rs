//! A moving code.

use web_sys::HtmlCanvasElement;
use yew::prelude::*;

use super::code::Code;
use crate::device::awake::Awake;
use crate::device::frames::Frames;

/// Where the frames come from: the next one, if it is there already.
pub type Projector = Callback<(), Option<Code>>;

/// Props of [`Film`].
#[derive(PartialEq, Properties)]
pub struct FilmProps {
    /// Frames a second.
    pub fps: u32,
    /// The frames.
    pub projector: Projector,
    /// What it is, for screen readers.
    pub label: AttrValue,
}

/// A moving code; the screen stays on while it is shown.
#[component]
pub fn Film(props: &FilmProps) -> Html {
    let canvas = use_node_ref();
    {
        let canvas = canvas.clone();
        let pace = 1000.0 / f64::from(props.fps.max(1));
        use_effect_with((props.fps, props.projector.clone()), move |(_, projector)| {
            let projector = projector.clone();
            let awake = Awake::ask();
            let mut due = 0.0;
            let frames = Frames::start(move |now| {
                if now < due {
                    return;
                }
                let Some(canvas) = canvas.cast::<HtmlCanvasElement>() else { return };
                if let Some(code) = projector.emit(()) {
                    code.paint(&canvas);
                    // Keeps the pace, and does not hurry after a pause.
                    due = if now - due > pace { now + pace } else { due + pace };
                }
            });
            move || {
                drop(frames);
                drop(awake);
            }
        });
    }
    html! {
        <div class="code">
            <canvas ref={canvas} role="img" aria-label={&props.label} data-test="film" />
        </div>
    }
}
