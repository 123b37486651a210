//! Texts of QR codes in a picture: by the browser's own detector where there is one, or else by the reader, a program
//! that is fetched only when it is needed and runs in a worker.

use super::reader::NAME;
use super::{content, page};
use js_sys::{Array, Function, JSON, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, MessageEvent, Worker};

/// Whoever reads pictures here.
pub enum Reader {
    /// The browser.
    Own(JsValue),
    /// The reader in its worker.
    Worker(Worker),
    /// The reader in this page.
    Page(Function),
}

impl Reader {
    /// The browser's detector, or else the reader; `None` where that cannot be had.
    pub async fn find() -> Option<Self> {
        match own() {
            Some(detector) => Some(Self::Own(detector)),
            None => Self::fetch().await,
        }
    }

    /// The reader, fetched and started; `None` where that does not succeed.
    pub async fn fetch() -> Option<Self> {
        let files = page::meta("thuoc-so:reader")?;
        let (scripts, modules): (Vec<&str>, Vec<&str>) =
            files.split(' ').partition(|file| file.ends_with(".js"));
        let mut module = None;
        for file in modules {
            if module.is_none() {
                module = fetched(file).await;
            }
        }
        let module = module?;
        match scripts.first() {
            Some(script) => {
                // `public/start.js` may start scripts where the page's policy lets nobody else.
                let window = web_sys::window()?;
                let begin: Function = Reflect::get(&window, &"thuocSoWorker".into()).ok()?.dyn_into().ok()?;
                let worker: Worker =
                    begin.call1(&JsValue::UNDEFINED, &(*script).into()).ok()?.dyn_into().ok()?;
                ask(&worker, &object(&[("module", &module)])).await?;
                Some(Self::Worker(worker))
            }
            None => {
                let window = web_sys::window()?;
                let programs = Reflect::get(&window, &"thuocSoPrograms".into()).ok()?;
                let start: Function = Reflect::get(&programs, &"reader".into()).ok()?.dyn_into().ok()?;
                let options = object(&[("module_or_path", &module)]);
                let started: Promise = start.call1(&JsValue::UNDEFINED, &options).ok()?.dyn_into().ok()?;
                JsFuture::from(started).await.ok()?;
                Some(Self::Page(Reflect::get(&window, &NAME.into()).ok()?.dyn_into().ok()?))
            }
        }
    }

    /// The texts in what is shown, drawn in this size; `None` where this reader fails at it.
    pub async fn read(&self, shown: &JsValue, width: u32, height: u32) -> Option<Vec<String>> {
        let texts = match self {
            Self::Own(detector) => {
                let detect: Function = Reflect::get(detector, &"detect".into()).ok()?.dyn_into().ok()?;
                let detected: Promise = detect.call1(detector, shown).ok()?.dyn_into().ok()?;
                let found: Array = JsFuture::from(detected).await.ok()?.dyn_into().ok()?;
                found.iter().filter_map(|code| Reflect::get(&code, &"rawValue".into()).ok()).collect()
            }
            Self::Worker(worker) => {
                let pixels = pixels(shown, width, height)?;
                let (width, height) = (JsValue::from(width), JsValue::from(height));
                ask(worker, &object(&[("width", &width), ("height", &height), ("pixels", &pixels)])).await?
            }
            Self::Page(read) => {
                let pixels = pixels(shown, width, height)?;
                let read = read.call3(&JsValue::UNDEFINED, &width.into(), &height.into(), &pixels).ok()?;
                read.dyn_into().ok()?
            }
        };
        Some(texts.iter().filter_map(|text| text.as_string()).collect())
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        if let Self::Worker(worker) = self {
            worker.terminate();
        }
    }
}

/// The bytes of a file; `None` where it cannot be had.
async fn fetched(file: &str) -> Option<JsValue> {
    let promise = Promise::new(&mut |done, _| {
        content::fetch(Some(file.to_owned()), move |bytes| {
            let bytes = bytes.map_or(JsValue::UNDEFINED, |bytes| Uint8Array::from(&bytes[..]).into());
            let _ = done.call1(&JsValue::UNDEFINED, &bytes);
        });
    });
    JsFuture::from(promise).await.ok().filter(|bytes| !bytes.is_undefined())
}

/// The browser's detector, if it has one for QR codes.
fn own() -> Option<JsValue> {
    let window = web_sys::window()?;
    let detector: Function = Reflect::get(&window, &"BarcodeDetector".into()).ok()?.dyn_into().ok()?;
    let formats = JSON::parse(r#"{"formats":["qr_code"]}"#).ok()?;
    Reflect::construct(&detector, &Array::of1(&formats)).ok()
}

/// Sends a message to the worker and waits for its answer.
async fn ask(worker: &Worker, message: &JsValue) -> Option<Array> {
    let answer = Promise::new(&mut |done, failed| {
        worker.set_onmessage(Some(&done));
        worker.set_onerror(Some(&failed));
    });
    worker.post_message(message).ok()?;
    let answer: MessageEvent = JsFuture::from(answer).await.ok()?.dyn_into().ok()?;
    answer.data().dyn_into().ok()
}

fn object(entries: &[(&str, &JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in entries {
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

/// The pixels of a video or picture, drawn in this size.
fn pixels(shown: &JsValue, width: u32, height: u32) -> Option<JsValue> {
    let element = web_sys::window()?.document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = element.dyn_into::<HtmlElement>().ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    // Called by its name, because a video and a picture have no type in common.
    let draw: Function = Reflect::get(&context, &"drawImage".into()).ok()?.dyn_into().ok()?;
    let place = Array::of5(shown, &0.into(), &0.into(), &width.into(), &height.into());
    draw.apply(&context, &place).ok()?;
    let image = context.get_image_data(0.0, 0.0, f64::from(width), f64::from(height)).ok()?;
    let data = Reflect::get(&image, &"data".into()).ok()?;
    let buffer = Reflect::get(&data, &"buffer".into()).ok()?;
    Some(Uint8Array::new(&buffer).into())
}
