//! Journeys through the application in real browsers.
