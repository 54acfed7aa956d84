//! A code, drawn so that every module covers whole pixels of the screen.

use std::rc::Rc;

use folkmoot_protocol::api::CodeView;
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement};
use yew::prelude::*;

use crate::device::files;

/// Light modules around a code, as the standard asks.
const QUIET_ZONE: u32 = 4;

/// A code's modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    size: u32,
    bits: Rc<[u8]>,
}

impl Code {
    /// From the engine's form.
    pub fn new(view: &CodeView) -> Self {
        Self { size: view.size, bits: files::bytes(&view.modules).into() }
    }

    fn dark(&self, x: u32, y: u32) -> bool {
        let at = y * self.size + x;
        let byte = self.bits.get((at / 8) as usize).copied().unwrap_or_default();
        byte >> (7 - at % 8) & 1 == 1
    }

    /// Draws the code, quiet zone included, as large as the canvas's parent is wide.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn paint(&self, canvas: &HtmlCanvasElement) -> Option<()> {
        let parent: HtmlElement = canvas.parent_element()?.dyn_into().ok()?;
        let ratio = web_sys::window()?.device_pixel_ratio();
        let side = self.size + 2 * QUIET_ZONE;
        let room = f64::from(parent.client_width()) * ratio;
        let module = ((room / f64::from(side)).floor() as u32).max(1);
        let pixels = module * side;
        if canvas.width() != pixels {
            canvas.set_width(pixels);
            canvas.set_height(pixels);
            let css = format!("{}px", f64::from(pixels) / ratio);
            canvas.style().set_property("width", &css).ok()?;
            canvas.style().set_property("height", &css).ok()?;
        }
        let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        context.set_fill_style_str("#fff");
        context.fill_rect(0.0, 0.0, f64::from(pixels), f64::from(pixels));
        context.set_fill_style_str("#000");
        self.each_run(|x, y, length| {
            let left = f64::from((x + QUIET_ZONE) * module);
            let top = f64::from((y + QUIET_ZONE) * module);
            let width = f64::from(length * module);
            context.fill_rect(left, top, width, f64::from(module));
        });
        Some(())
    }

    /// Dark modules side by side: column, row and how many.
    fn each_run(&self, mut draw: impl FnMut(u32, u32, u32)) {
        for y in 0..self.size {
            let mut x = 0;
            while x < self.size {
                let start = x;
                while x < self.size && self.dark(x, y) {
                    x += 1;
                }
                if x > start {
                    draw(start, y, x - start);
                }
                x += 1;
            }
        }
    }
}

/// Props of [`CodeCanvas`].
#[derive(PartialEq, Properties)]
pub struct CodeCanvasProps {
    /// What to draw.
    pub code: Code,
    /// What it is, for screen readers.
    pub label: AttrValue,
    /// For tests.
    pub test: AttrValue,
}

/// A code that stands still. Always dark on white, also in a dark room.
#[component]
pub fn CodeCanvas(props: &CodeCanvasProps) -> Html {
    let canvas = use_node_ref();
    {
        let canvas = canvas.clone();
        use_effect_with(props.code.clone(), move |code| {
            let paint = {
                let code = code.clone();
                move || {
                    let canvas = canvas.cast::<HtmlCanvasElement>();
                    canvas.and_then(|canvas| code.paint(&canvas));
                }
            };
            paint();
            let turned = web_sys::window()
                .map(|window| EventListener::new(&window, "resize", move |_| paint()));
            move || drop(turned)
        });
    }
    html! {
        <div class="code">
            <canvas ref={canvas} role="img" aria-label={&props.label} data-test={&props.test} />
        </div>
    }
}

/// Props of [`PrintedCode`].
#[derive(PartialEq, Properties)]
pub struct PrintedCodeProps {
    /// What to draw.
    pub code: CodeView,
    /// What it is, for screen readers.
    pub label: AttrValue,
}

/// A code for paper: sharp at any size. Its ground is the paper.
#[component]
pub fn PrintedCode(props: &PrintedCodeProps) -> Html {
    let side = props.code.size + 2 * QUIET_ZONE;
    let mut drawing = String::new();
    Code::new(&props.code).each_run(|x, y, length| {
        let (x, y) = (x + QUIET_ZONE, y + QUIET_ZONE);
        drawing.push_str(&format!("M{x} {y}h{length}v1h-{length}z"));
    });
    html! {
        <svg class="printed-code" role="img" aria-label={&props.label} data-test="printed-code"
            viewBox={format!("0 0 {side} {side}")} shape-rendering="crispEdges">
            <path d={drawing} />
        </svg>
    }
}
