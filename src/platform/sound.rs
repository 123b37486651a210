//! A short tone.

use web_sys::AudioContext;

/// Something that can sound. Made while a person presses a button: later, browsers keep it silent.
pub struct Sound(Option<AudioContext>);

impl Sound {
    /// A sound, or silence where the browser has none.
    pub fn new() -> Self {
        Self(AudioContext::new().ok())
    }

    /// A tone of so many hertz, for an eighth of a second.
    #[expect(clippy::float_arithmetic, reason = "the clock of Web Audio counts seconds in floating point")]
    pub fn play(&self, hertz: u16) -> Option<()> {
        let context = self.0.as_ref()?;
        let (tone, volume) = (context.create_oscillator().ok()?, context.create_gain().ok()?);
        tone.frequency().set_value(f32::from(hertz));
        volume.gain().set_value(0.2);
        tone.connect_with_audio_node(&volume).ok()?;
        volume.connect_with_audio_node(&context.destination()).ok()?;
        tone.start().ok()?;
        tone.stop_with_when(context.current_time() + 0.125).ok()
    }
}

impl Drop for Sound {
    fn drop(&mut self) {
        if let Some(context) = &self.0 {
            let _ = context.close();
        }
    }
}
