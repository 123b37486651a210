//! The device's clock and calendar.

use crate::domain::quantity::Moment;
use crate::text::number::CalendarTime;
use js_sys::Date;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

/// Now.
pub fn now() -> Moment {
    Moment(Date::now() as u64)
}

/// Calls back once, in a task of its own after the present one.
pub fn next_task(happen: impl FnOnce() + 'static) {
    let happen = Closure::once_into_js(happen);
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback(happen.unchecked_ref());
    }
}

/// Calls back again and again, so many milliseconds apart, for as long as the page lives.
pub fn every(milliseconds: i32, happen: impl FnMut() + 'static) {
    let listener = Closure::<dyn FnMut()>::new(happen);
    if let Some(window) = web_sys::window() {
        let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(
            listener.as_ref().unchecked_ref(),
            milliseconds,
        );
    }
    listener.forget();
}

/// A moment in the device's calendar and time zone.
pub fn calendar(moment: Moment) -> CalendarTime {
    let date = Date::new(&JsValue::from_f64(moment.0 as f64));
    CalendarTime {
        year: date.get_full_year() as u16,
        month: date.get_month() as u8 + 1,
        day: date.get_date() as u8,
        hour: date.get_hours() as u8,
        minute: date.get_minutes() as u8,
    }
}
