//! The camera, for codes shown to it one after the other, and photos of codes.

use super::clock;
use super::pictures::Reader;
use js_sys::{Function, JSON, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    Event, HtmlInputElement, HtmlVideoElement, ImageBitmap, MediaStream, MediaStreamTrack, Window,
};

/// Milliseconds between two looks.
const PAUSE: i32 = 100;

/// Milliseconds after which the same code counts as shown anew.
const ANEW: u64 = 2_000;

/// The longer side, in pixels, in which a picture of the camera is read.
const CAMERA_SIDE: u32 = 960;

/// The longer sides in which a photo is read, one after the other until something is found.
const PHOTO_SIDES: [u32; 3] = [960, 1600, 2400];

/// What the camera tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// It looks.
    Started,
    /// It must not be used, or there is none.
    Refused,
    /// Pictures cannot be read here.
    NoReader,
    /// A code says this.
    Read(String),
}

/// Looks through the camera for codes, shows its picture in the element with this identifier, and ends when that
/// element is no longer on the page.
pub fn look(video: &'static str, told: impl Fn(Told) + 'static) {
    spawn_local(async move {
        let Some((stream, video)) = open(video).await else { return told(Told::Refused) };
        if let Some(reader) = Reader::find().await {
            told(Told::Started);
            watch(reader, &video, &told).await;
        } else {
            told(Told::NoReader);
        }
        stop(&stream);
    });
}

async fn open(video: &str) -> Option<(MediaStream, HtmlVideoElement)> {
    let window = web_sys::window()?;
    // Where a page may not use the camera at all the browser hides the whole interface.
    let devices = Reflect::get(&window.navigator(), &"mediaDevices".into()).ok()?;
    let ask: Function = Reflect::get(&devices, &"getUserMedia".into()).ok()?.dyn_into().ok()?;
    let wanted = r#"{"video":{"facingMode":"environment","width":{"ideal":1280}},"audio":false}"#;
    let asked: Promise = ask.call1(&devices, &JSON::parse(wanted).ok()?).ok()?.dyn_into().ok()?;
    let stream: MediaStream = JsFuture::from(asked).await.ok()?.dyn_into().ok()?;
    let element = window.document()?.get_element_by_id(video);
    let Some(video) = element.and_then(|element| element.dyn_into::<HtmlVideoElement>().ok()) else {
        stop(&stream);
        return None;
    };
    video.set_src_object(Some(&stream));
    if let Ok(playing) = video.play() {
        // Whether it plays shows in its pictures.
        let _ = JsFuture::from(playing).await;
    }
    Some((stream, video))
}

fn stop(stream: &MediaStream) {
    for track in stream.get_tracks() {
        track.unchecked_into::<MediaStreamTrack>().stop();
    }
}

async fn watch(mut reader: Reader, video: &HtmlVideoElement, told: &impl Fn(Told)) {
    let mut last = (String::new(), 0);
    let Some(window) = web_sys::window() else { return };
    while video.is_connected() {
        let (width, height) = fit(video.video_width(), video.video_height(), CAMERA_SIDE);
        if width > 0 {
            match reader.read(video, width, height).await {
                Some(texts) => {
                    let now = clock::now().0;
                    for text in texts {
                        let is_new = text != last.0 || now.saturating_sub(last.1) > ANEW;
                        last = (text.clone(), now);
                        if is_new && video.is_connected() {
                            told(Told::Read(text));
                        }
                    }
                }
                // A detector that is there but does not work, or a reader that has ended: begin anew.
                None => match Reader::fetch().await {
                    Some(other) => reader = other,
                    None => return told(Told::NoReader),
                },
            }
        }
        pause(&window).await;
    }
}

/// Width and height of a picture whose longer side is at most so long.
fn fit(width: u32, height: u32, side: u32) -> (u32, u32) {
    let longer = width.max(height);
    if longer <= side { (width, height) } else { (width * side / longer, height * side / longer) }
}

async fn pause(window: &Window) {
    let promise = Promise::new(&mut |done, _| {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, PAUSE);
    });
    let _ = JsFuture::from(promise).await;
}

/// Reads the photos that were chosen in a field: the texts of their codes; `None` where they cannot be read.
pub fn read_photos(changed: &Event, done: impl FnOnce(Option<Vec<String>>) + 'static) {
    let field = changed.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(files) = field.and_then(|field| field.files()) else { return };
    spawn_local(async move {
        let mut texts = None;
        for place in 0..files.length() {
            if let Some(found) = read_photo(files.get(place).map(JsValue::from)).await {
                texts.get_or_insert_with(Vec::new).extend(found);
            }
        }
        done(texts);
    });
}

async fn read_photo(file: Option<JsValue>) -> Option<Vec<String>> {
    let window = web_sys::window()?;
    let decode: Function = Reflect::get(&window, &"createImageBitmap".into()).ok()?.dyn_into().ok()?;
    let decoded: Promise = decode.call1(&window, &file?).ok()?.dyn_into().ok()?;
    let picture: ImageBitmap = JsFuture::from(decoded).await.ok()?.dyn_into().ok()?;
    let reader = Reader::fetch().await?;
    for side in PHOTO_SIDES {
        let (width, height) = fit(picture.width(), picture.height(), side);
        let texts = reader.read(&picture, width, height).await?;
        if !texts.is_empty() {
            return Some(texts);
        }
    }
    Some(Vec::new())
}
