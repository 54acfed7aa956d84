//! A run of animation frames, ended when dropped.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

type Step = Closure<dyn FnMut(f64)>;

/// Calls a function before every repaint, with the time in milliseconds.
pub struct Frames {
    step: Rc<RefCell<Option<Step>>>,
}

impl Frames {
    /// Starts at the next repaint.
    pub fn start(mut each: impl FnMut(f64) + 'static) -> Self {
        let step: Rc<RefCell<Option<Step>>> = Rc::default();
        let again = Rc::downgrade(&step);
        *step.borrow_mut() = Some(Closure::new(move |time| {
            // Gone once dropped: the run ends by itself.
            let Some(own) = again.upgrade() else { return };
            each(time);
            request(own.borrow().as_ref());
        }));
        request(step.borrow().as_ref());
        Self { step }
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        // A frame may be asked for still. A closure that is called after its end would throw,
        // so it is kept until that frame has passed.
        if let Some(step) = self.step.borrow_mut().take() {
            gloo_timers::callback::Timeout::new(1_000, move || drop(step)).forget();
        }
    }
}

fn request(step: Option<&Step>) {
    if let (Some(window), Some(step)) = (web_sys::window(), step) {
        // Only fails where there is no window to paint.
        let _ = window.request_animation_frame(step.as_ref().unchecked_ref());
    }
}
