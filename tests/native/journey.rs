//! Whole journeys through the application as events, without a browser.

use crate::bank;
use thuoc_so::app::desk::reckoning;
use thuoc_so::app::{
    Circumstances, Delivery, Effect, Event, Model, Notice, Piece, Readiness, Request, StorageFault, desk,
    keeping,
};
use thuoc_so::domain::check::attempt::Place;
use thuoc_so::domain::check::certainty::Change;
use thuoc_so::domain::check::content;
use thuoc_so::domain::check::definition::Check;
use thuoc_so::domain::check::id::{CheckId, FormId, ItemId, OptionId};
use thuoc_so::domain::check::kinds::Deed;
use thuoc_so::domain::check::rating::Rating;
use thuoc_so::domain::check::scoring::verdict;
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::quantity::Moment;
use thuoc_so::domain::route::desk::Route as DeskRoute;
use thuoc_so::domain::route::{Address as _, Page as _, Route};
use thuoc_so::domain::state::envelope::{Kind, seal};
use thuoc_so::domain::state::look::{Choice, Look};
use thuoc_so::domain::state::profiles::Person;
use thuoc_so::domain::state::saved;
use thuoc_so::text::Text;

/// A browser that remembers what it was asked, with both programs on its page and a server that has one check.
struct Browser {
    model: Model,
    desk: Option<desk::Model>,
    disk: Option<String>,
    /// What is left in the page only.
    kept: Option<String>,
    fault: Option<StorageFault>,
    server: Check,
    reachable: bool,
    address: Vec<String>,
    /// Changes of the address that have not been heard of.
    changes: usize,
    set_aside: Vec<String>,
    clock: u64,
}

impl Browser {
    fn open(server: Check, route: Route, disk: Option<String>) -> Self {
        let (model, effects) =
            Model::open(route.clone(), Look::default(), Person::default(), Ok(disk.clone()), None);
        let mut browser = Self {
            model,
            desk: None,
            disk,
            kept: None,
            fault: None,
            server,
            reachable: true,
            address: vec![route.href()],
            changes: 0,
            set_aside: Vec::new(),
            clock: 1_000,
        };
        browser.carry_out(effects);
        browser.happen(Event::Arrived(route));
        browser
    }

    fn circumstances(&mut self) -> Circumstances {
        self.clock += 1;
        Circumstances { now: Moment(self.clock), seed: self.clock }
    }

    fn happen(&mut self, event: Event) {
        let circumstances = self.circumstances();
        let effects = keeping::happen(&mut self.model, event, Ok(self.disk.clone()), circumstances);
        self.carry_out(effects);
    }

    fn save(&mut self, text: String) -> Result<String, StorageFault> {
        let outcome = self.fault.map_or(Ok(text.clone()), Err);
        if outcome.is_ok() {
            self.disk = Some(text);
            self.kept = None;
        } else {
            self.kept = Some(text);
        }
        outcome
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Save(_, text) => {
                    let outcome = self.save(text);
                    self.happen(Event::Saved(outcome));
                }
                Effect::Keep(text) => self.kept = Some(text),
                Effect::Read(_, route) => {
                    self.happen(Event::Read(self.kept.clone().or(self.disk.clone()), route));
                }
                Effect::SetAside(text) => self.set_aside.push(text),
                Effect::SaveLook(_) => {}
                Effect::Fetch(request) => self.happen(Event::Delivered(self.deliver(request))),
                Effect::Push(route) => self.address.push(route.href()),
                Effect::Replace(route) => self.replace(route.href()),
                Effect::Leave(route) => self.go(route.href()),
                Effect::GiveWay(route) => self.give_way(route.href()),
            }
        }
    }

    fn deliver(&self, request: Request) -> Delivery {
        let Request { check, locale, piece } = request;
        let bytes = match &piece {
            None => content::outline_to_bytes(&self.server).expect("an outline fits into bytes"),
            Some((domain, piece, file)) => {
                let of_domain =
                    |item: &ItemId| self.server.head(item).is_some_and(|head| head.domain == *domain);
                let bytes = match piece {
                    Piece::Items => {
                        assert_eq!(*file, format!("{}.bin", domain.as_str()));
                        let items = self.server.items.iter().filter(|item| of_domain(&item.id));
                        content::items_to_bytes(&items.collect::<Vec<_>>())
                    }
                    Piece::Notes => {
                        assert_eq!(*file, format!("{}.notes.bin", domain.as_str()));
                        let notes = self.server.notes.iter().filter(|note| of_domain(&note.item));
                        let own = self.server.domain(domain).expect("a domain");
                        content::notes_to_bytes(own, &notes.collect::<Vec<_>>())
                    }
                };
                bytes.expect("a domain fits into bytes")
            }
        };
        let bytes = (self.reachable && check == self.server.id).then_some(bytes);
        Delivery { check, locale, piece: piece.map(|(domain, piece, _)| (domain, piece)), bytes }
    }

    fn replace(&mut self, address: String) {
        self.address.pop();
        self.address.push(address);
    }

    /// Touches a link.
    fn go(&mut self, address: String) {
        self.address.push(address);
        self.address_changed();
    }

    fn give_way(&mut self, address: String) {
        self.replace(address);
        self.address_changed();
    }

    fn back(&mut self) {
        self.address.pop();
        self.address_changed();
    }

    /// Both programs hear of another address, one change after the other.
    fn address_changed(&mut self) {
        self.changes += 1;
        if self.changes == 1 {
            while self.changes > 0 {
                self.hear();
                self.changes -= 1;
            }
        }
    }

    /// The desk begins with its first page.
    fn hear(&mut self) {
        let address = self.address.last().expect("a page").clone();
        let (route, at_desk) = (Route::parse(&address), DeskRoute::parse(&address));
        assert_eq!(route == Route::Elsewhere, at_desk != DeskRoute::Elsewhere, "{address}");
        self.happen(Event::Arrived(route));
        if self.desk.is_none() && at_desk != DeskRoute::Elsewhere {
            let (model, effects) = desk::Model::open(at_desk.clone(), Look::default(), self.stored());
            self.desk = Some(model);
            self.carry_out_at_desk(effects);
        }
        if self.desk.is_some() {
            self.happen_at_desk(desk::Event::Arrived(at_desk));
        }
    }

    fn stored(&self) -> desk::Stored {
        desk::Stored {
            attempts: self.disk.clone(),
            attempts_of_page: self.kept.clone(),
            fault: self.fault,
            ..desk::Stored::default()
        }
    }

    fn happen_at_desk(&mut self, event: desk::Event) {
        let circumstances = self.circumstances();
        let stored = self.stored();
        let effects = desk::keeping::happen(self.desk_mut(), event, || stored, circumstances);
        self.carry_out_at_desk(effects);
    }

    fn carry_out_at_desk(&mut self, effects: Vec<desk::Effect>) {
        use desk::{Effect, Event};
        for effect in effects {
            match effect {
                Effect::SaveAttempts(_, text) => {
                    let outcome = self.save(text);
                    self.happen_at_desk(Event::Saved(outcome.map(desk::Written::Attempts)));
                }
                Effect::KeepAttempts(text) => self.kept = Some(text),
                Effect::Read(route) => self.happen_at_desk(Event::Read(self.stored(), route)),
                Effect::FetchCheck(request) => {
                    self.happen_at_desk(Event::CheckDelivered(self.deliver(request)));
                }
                Effect::Push(route) => self.address.push(route.href()),
                Effect::Replace(route) => self.replace(route.href()),
                Effect::Leave(route) => self.go(route.href()),
                Effect::GiveWay(route) => self.give_way(route.href()),
                other => panic!("nobody asked for {other:?}"),
            }
        }
    }

    fn desk_mut(&mut self) -> &mut desk::Model {
        self.desk.as_mut().expect("the desk has begun")
    }

    fn desk(&self) -> &desk::Model {
        self.desk.as_ref().expect("the desk has begun")
    }

    /// The page that has the screen shows the latest result, with all that belongs to it.
    fn shows_result(&self) -> bool {
        let Some(desk) = &self.desk else { return false };
        let result = DeskRoute::CheckResult(self.id(), None);
        self.model.route == Route::Elsewhere
            && desk.route == result
            && desk.readiness() == Readiness::Ready
            && desk.shown_result() == self.model.state.profile.latest(&self.id())
            && self.address.last() == Some(&result.href())
    }

    fn started(&self) -> Event {
        Event::Started(self.id(), FormId::new("short"))
    }

    fn id(&self) -> CheckId {
        self.server.id.clone()
    }

    /// Answers the question shown, rightly or not.
    fn answer(&mut self, right: bool) {
        let id = self.id();
        let Route::Walk(_, Place::Question(number)) = self.model.route else {
            panic!("no question is shown")
        };
        let attempt = self.model.state.profile.underway(&id).expect("an attempt is under way");
        let item = attempt.question(number).expect("the question is drawn").item.clone();
        let response = attempt.response(&item).cloned();
        let definition = self.server.item(&item).expect("the server knows it");
        let mut deeds = bank::deeds(definition, response.as_ref(), right);
        if deeds.is_empty() {
            // The order shown is wrong already: moving a step twice makes it an answer.
            deeds = vec![Deed::Up(OptionId::new("d")), Deed::Down(OptionId::new("d"))];
        }
        for deed in deeds {
            self.happen(Event::Answered(id.clone(), item.clone(), deed));
        }
    }

    /// Begins an attempt unless one is under way.
    fn begin(&mut self) {
        if self.model.route == Route::Elsewhere {
            self.go(start().href());
        }
        self.happen(self.started());
    }

    /// Goes on to the result, answering the first `right` questions rightly and the others wrongly.
    fn walk(&mut self, right: usize) {
        self.begin();
        let mut asked = 0;
        for _ in 0..200 {
            match self.model.route {
                Route::Walk(_, Place::Question(_)) => {
                    self.answer(asked < right);
                    asked += 1;
                }
                Route::Elsewhere => return assert!(self.shows_result()),
                _ => {}
            }
            self.happen(Event::WentOn(self.id()));
        }
        panic!("no result after 200 pages");
    }
}

fn check() -> Check {
    bank::check("ky-nang-so", 70, &[(6, 4), (6, 4), (6, 2)])
}

fn start() -> Route {
    Route::Check(CheckId::new("ky-nang-so"))
}

#[test]
fn the_whole_way_to_each_outcome() {
    for (right, met) in [(7, true), (6, false), (10, true), (0, false)] {
        let mut browser = Browser::open(check(), start(), None);
        browser.walk(right);
        let finished = browser.model.state.profile.latest(&browser.id()).expect("a result");
        assert_eq!(verdict(finished).met, Some(met), "{right} of 10");
        assert_eq!(finished.score().points().0 as usize, right);
    }
}

#[test]
fn closing_the_page_after_any_event_leads_back_to_the_same_place() {
    let mut browser = Browser::open(check(), start(), None);
    browser.happen(browser.started());
    for _ in 0..200 {
        if let Route::Walk(_, Place::Question(number)) = browser.model.route {
            browser.answer(number % 2 == 0);
        }
        let shown = browser.model.route.clone();
        let again = Browser::open(check(), start(), browser.disk.clone());
        assert_eq!(again.model.state, browser.model.state);
        if shown == Route::Elsewhere {
            assert_eq!(again.model.route, start());
            return;
        }
        assert_eq!(again.model.route, shown);
        browser.happen(Event::WentOn(browser.id()));
    }
    panic!("no result after 200 pages");
}

#[test]
fn going_on_asks_for_an_answer_and_leaving_for_later_does_not() {
    let mut browser = Browser::open(check(), start(), None);
    let id = browser.id();
    browser.happen(browser.started());
    browser.happen(Event::WentOn(id.clone()));
    assert!(browser.model.unanswered);
    assert_eq!(browser.model.route, Route::Walk(id.clone(), Place::Question(0)));
    browser.answer(true);
    assert!(!browser.model.unanswered);
    browser.happen(Event::WentOn(id.clone()));
    browser.happen(Event::Skipped(id.clone()));
    assert_eq!(browser.model.route, Route::Walk(id.clone(), Place::Question(2)));
    assert!(
        browser
            .model
            .state
            .profile
            .underway(&id)
            .is_some_and(|attempt| attempt.left_open(&check()).contains(&1))
    );
}

#[test]
fn the_browsers_back_button_leads_through_the_questions_and_loses_nothing() {
    let mut browser = Browser::open(check(), start(), None);
    let id = browser.id();
    browser.happen(browser.started());
    for _ in 0..3 {
        browser.answer(true);
        browser.happen(Event::WentOn(id.clone()));
    }
    let before = browser.model.state.profile.underway(&id).expect("under way").given.clone();
    browser.back();
    assert_eq!(browser.model.route, Route::Walk(id.clone(), Place::Question(2)));
    assert_eq!(browser.model.state.profile.underway(&id).expect("under way").given, before);
}

#[test]
fn after_the_result_the_questions_lead_back_to_it() {
    let mut browser = Browser::open(check(), start(), None);
    browser.walk(7);
    let id = browser.id();
    browser.go(Route::Walk(id, Place::Question(3)).href());
    assert!(browser.shows_result());
    browser.back();
    assert!(browser.shows_result());
    // The page before it is the review.
    browser.back();
    assert!(browser.shows_result());
}

#[test]
fn seeing_a_parts_result_closes_it() {
    let mut browser = Browser::open(check(), start(), None);
    let id = browser.id();
    browser.happen(browser.started());
    for _ in 0..4 {
        browser.answer(true);
        browser.happen(Event::WentOn(id.clone()));
    }
    assert_eq!(browser.model.route, Route::Walk(id.clone(), Place::PartEnd(0)));
    browser.go(Route::PartResult(id.clone(), 0).href());
    assert_eq!(browser.desk().route, DeskRoute::PartResult(id.clone(), 0));
    assert_eq!(browser.desk().readiness(), Readiness::Ready);
    browser.back();
    assert_eq!(browser.model.route, Route::Walk(id.clone(), Place::PartEnd(0)));
    browser.back();
    assert_eq!(browser.model.route, Route::Walk(id.clone(), Place::PartEnd(0)));
    browser.happen(Event::WentOn(id.clone()));
    assert_eq!(browser.model.route, Route::Walk(id, Place::Question(4)));
}

#[test]
fn a_changed_answer_leads_back_to_the_review() {
    let mut browser = Browser::open(check(), start(), None);
    let id = browser.id();
    browser.happen(browser.started());
    browser.happen(Event::Arrived(Route::Walk(id.clone(), Place::Review)));
    browser.happen(Event::Arrived(Route::Walk(id.clone(), Place::Question(5))));
    browser.answer(true);
    browser.happen(Event::WentOn(id.clone()));
    assert_eq!(browser.model.route, Route::Walk(id, Place::Review));
}

#[test]
fn addresses_that_lead_nowhere_are_said_so() {
    let nowhere = Route::Check(CheckId::new("something-else"));
    assert_eq!(Browser::open(check(), nowhere, None).model.route, Route::Unknown);
    for address in ["result", "result/9", "part/1/result"] {
        let mut browser = Browser::open(check(), Route::Home, None);
        browser.go(format!("#/check/ky-nang-so/{address}"));
        assert_eq!(browser.model.route, start(), "{address}");
        assert_eq!(browser.address, ["#/".to_owned(), start().href()]);
    }
    let mut browser = Browser::open(check(), Route::Home, None);
    browser.go("#/check/something-else/result".to_owned());
    assert_eq!(browser.desk().route, DeskRoute::Unknown);
    browser.go(start().href());
    browser.walk(7);
    browser.go("#/check/ky-nang-so/result/9".to_owned());
    assert!(browser.shows_result());
    browser.go("#/check/ky-nang-so/result/1".to_owned());
    assert_eq!(browser.desk().route, DeskRoute::CheckResult(browser.id(), Some(1)));
}

#[test]
fn storage_that_refuses_is_told_and_the_run_goes_on() {
    let mut browser = Browser::open(check(), start(), None);
    browser.fault = Some(StorageFault::Full);
    browser.walk(8);
    assert_eq!(browser.model.notices, [Notice::NotSaved(StorageFault::Full)]);
    assert_eq!(browser.desk().notices, [Notice::NotSaved(StorageFault::Full)]);
    assert_eq!(browser.disk, None);
    browser.go(start().href());
    browser.fault = None;
    browser.walk(8);
    assert!(browser.model.notices.is_empty());
    let again = Browser::open(check(), Route::Home, browser.disk);
    assert_eq!(again.model.state.profile.finished.len(), 2);
}

#[test]
fn storage_that_cannot_be_read_is_told() {
    let (model, effects) =
        Model::open(Route::Home, Look::default(), Person::default(), Err(StorageFault::Blocked), None);
    assert_eq!(model.notices, [Notice::NotSaved(StorageFault::Blocked)]);
    assert!(effects.is_empty());
}

#[test]
fn unreadable_work_is_set_aside_and_named() {
    for damaged in ["garbage".to_owned(), seal(Kind::Attempts, 1, b"\xff"), "TS1.AAAA.00000000".to_owned()] {
        let browser = Browser::open(check(), Route::Home, Some(damaged.clone()));
        assert_eq!(browser.model.notices, [Notice::SetAside]);
        assert_eq!(browser.set_aside, [damaged]);
    }
}

#[test]
fn work_of_a_newer_release_stays_untouched() {
    let newer = seal(Kind::Attempts, saved::VERSION + 1, b"from the future");
    let mut browser = Browser::open(check(), start(), Some(newer.clone()));
    browser.walk(8);
    assert_eq!(browser.model.notices, [Notice::Newer]);
    assert_eq!(browser.desk().notices, [Notice::Newer]);
    // What goes on from there is left in the page, too.
    browser.happen_at_desk(desk::Event::Extended(browser.id(), desk::Extension::Form));
    assert_eq!(browser.model.route, Route::Walk(browser.id(), Place::Question(0)));
    assert_eq!(browser.disk, Some(newer));
}

#[test]
fn a_check_that_cannot_be_fetched_can_be_asked_for_again() {
    let mut browser = Browser::open(check(), Route::Home, None);
    browser.reachable = false;
    browser.happen(Event::Arrived(start()));
    assert_eq!(browser.model.readiness(), Readiness::Failed);
    browser.reachable = true;
    browser.happen(Event::Retry(browser.id()));
    assert_eq!(browser.model.readiness(), Readiness::Ready);
}

#[test]
fn another_language_fetches_the_content_anew_and_keeps_the_answers() {
    let mut browser = Browser::open(check(), start(), None);
    browser.happen(browser.started());
    browser.answer(true);
    let before = browser.model.state.clone();
    browser.happen(Event::Chose(Choice::Locale(Locale::En)));
    assert_eq!(browser.model.readiness(), Readiness::Ready);
    assert_eq!(browser.model.state, before);
    // What was asked for in the other language arrives too late.
    let id = browser.id();
    let late = Delivery { check: id, locale: Locale::Vi, piece: None, bytes: None };
    browser.happen(Event::Delivered(late));
    assert_eq!(browser.model.readiness(), Readiness::Ready);
}

#[test]
fn a_result_goes_on_in_the_longer_form_without_asking_anything_twice() {
    let mut browser = Browser::open(check(), start(), None);
    browser.walk(7);
    let id = browser.id();
    let before = browser.model.state.profile.latest(&id).expect("a result").clone();
    browser.happen_at_desk(desk::Event::Extended(id.clone(), desk::Extension::Form));
    assert_eq!(browser.model.route, Route::Walk(id.clone(), Place::Question(0)));
    let again = Browser::open(check(), start(), browser.disk.clone());
    assert_eq!(again.model.state, browser.model.state);
    browser.walk(8);
    let after = browser.model.state.profile.latest(&id).expect("a result");
    assert_eq!(after.form, FormId::new("full"));
    assert_eq!(after.score().maximum().0, 18);
    assert_eq!(after.score().points().0, before.score().points().0 + 8);
    // The longest form has been taken, so there is nothing to go on with.
    browser.happen_at_desk(desk::Event::Extended(id, desk::Extension::Form));
    assert!(browser.shows_result());
}

#[test]
fn only_the_latest_result_goes_on_and_only_while_nothing_is_under_way() {
    let mut browser = Browser::open(check(), start(), None);
    browser.walk(7);
    browser.walk(3);
    let offered = |browser: &Browser, number: usize| {
        let profile = &browser.model.state.profile;
        profile.longer_form(&browser.server, &profile.finished[number]).map(|form| form.id.clone())
    };
    assert_eq!(offered(&browser, 0), None);
    assert_eq!(offered(&browser, 1), Some(FormId::new("full")));
    browser.begin();
    assert_eq!(offered(&browser, 1), None);
}

#[test]
fn a_question_withdrawn_since_does_not_make_the_usual_form_a_longer_one() {
    let mut browser = Browser::open(check(), start(), None);
    browser.walk(7);
    let profile = &mut browser.model.state.profile;
    let drawn = profile.finished[0].parts[0].items[0].clone();
    let outcomes = profile.finished[0].outcomes.iter().filter(|(item, _)| **item != drawn);
    profile.finished[0].outcomes = outcomes.map(|(item, points)| (item.clone(), *points)).collect();
    let form = profile.longer_form(&browser.server, &profile.finished[0]);
    assert_eq!(form.map(|form| form.id.as_str()), Some("full"));
}

#[test]
fn a_self_rating_can_be_given_or_left_out() {
    let rated = Check { self_rating: true, ..check() };
    let mut browser = Browser::open(rated, start(), None);
    let id = browser.id();
    browser.happen(browser.started());
    assert_eq!(browser.model.route, Route::Walk(id.clone(), Place::PartStart(0)));
    browser.happen(Event::Rated(id.clone(), 0, Rating::Alone));
    browser.walk(3);
    let finished = browser.model.state.profile.latest(&id).expect("a result");
    let ratings: Vec<_> = finished.ratings.iter().cloned().collect();
    assert_eq!(ratings, [(finished.parts[0].domain.clone(), Rating::Alone)]);
}

#[test]
fn a_pairing_with_an_open_row_is_no_answer_yet() {
    let mut browser = Browser::open(bank::check("ky-nang-so", 70, &[(5, 5)]), start(), None);
    let id = browser.id();
    browser.happen(browser.started());
    let attempt = browser.model.state.profile.underway(&id).expect("under way");
    let item = ItemId::new("d0-4");
    let number =
        (0..5).find(|number| attempt.question(*number).is_some_and(|question| *question.item == item));
    let number = number.expect("the matching item is drawn");
    browser.happen(Event::Arrived(Route::Walk(id.clone(), Place::Question(number))));
    let pair = |row: &str| Deed::Pair { row: OptionId::new(row), option: Some(OptionId::new("a")) };
    browser.happen(Event::Answered(id.clone(), item.clone(), pair("r1")));
    browser.happen(Event::WentOn(id.clone()));
    assert!(browser.model.unanswered);
    let attempt = browser.model.state.profile.underway(&id).expect("under way");
    assert!(attempt.left_open(&browser.server).contains(&number));
    browser.happen(Event::Answered(id.clone(), item, pair("r2")));
    browser.happen(Event::WentOn(id));
    assert!(!browser.model.unanswered);
}

#[test]
fn a_second_tab_follows_the_first() {
    let mut first = Browser::open(check(), start(), None);
    first.happen(first.started());
    let mut second = Browser::open(check(), start(), first.disk.clone());
    first.answer(true);
    second.disk = first.disk.clone();
    second.happen(Event::ChangedElsewhere);
    assert_eq!(second.model.state, first.model.state);
}

#[test]
fn a_quick_check_rests_ends_when_it_is_sure_and_goes_on_to_the_full_form() {
    let mut browser = Browser::open(check(), start(), None);
    let id = browser.id();
    browser.happen(Event::Started(id.clone(), FormId::new("quick")));
    assert_eq!(
        browser.model.route,
        Route::Walk(id.clone(), Place::Question(0)),
        "nobody is asked for a view"
    );
    for number in 0..8 {
        assert_eq!(browser.model.route, Route::Walk(id.clone(), Place::Question(number)));
        browser.answer(true);
        // Opened anew, it is where it was.
        let again = Browser::open(check(), start(), browser.disk.clone());
        assert_eq!((&again.model.state, &again.model.route), (&browser.model.state, &browser.model.route));
        browser.happen(Event::WentOn(id.clone()));
    }
    // Eight in a row say enough: 8·ln(0.8/0.6) lies above ln(0.9/0.1).
    assert_eq!(browser.model.route, Route::Walk(id.clone(), Place::Review));
    browser.happen(Event::WentOn(id.clone()));
    assert!(browser.shows_result());
    let quick = browser.model.state.profile.latest(&id).expect("a result").clone();
    assert_eq!((quick.score().points().0, quick.score().maximum().0), (8, 8));
    browser.happen_at_desk(desk::Event::Extended(id.clone(), desk::Extension::Form));
    browser.walk(0);
    let full = browser.model.state.profile.latest(&id).expect("a result");
    assert_eq!((full.form.as_str(), full.score().points().0, full.score().maximum().0), ("full", 8, 18));
    assert_eq!(browser.model.state.profile.earlier_of(full), Some(&quick));
    assert_eq!(browser.model.state.profile.change_of(full), None, "it goes on with the only one before");
}

#[test]
fn a_quick_check_passes_over_no_question() {
    let mut browser = Browser::open(check(), start(), None);
    let id = browser.id();
    browser.happen(Event::Started(id.clone(), FormId::new("quick")));
    browser.answer(true);
    browser.happen(Event::WentOn(id.clone()));
    browser.happen(Event::Skipped(id.clone()));
    assert_eq!(browser.model.route, Route::Walk(id.clone(), Place::Question(2)));
    let attempt = browser.model.state.profile.underway(&id).expect("under way");
    assert_eq!(attempt.frontier(), 2);
    browser.happen(Event::Arrived(Route::Walk(id.clone(), Place::Question(9))));
    assert_eq!(browser.model.route, Route::Walk(id.clone(), Place::Question(2)));
    // The outcome of a part has no place in it.
    browser.go(Route::PartResult(id.clone(), 0).href());
    assert_eq!(browser.model.route, Route::Walk(id, Place::Question(2)));
}

#[test]
fn near_the_cut_more_questions_come_from_the_reserve_once() {
    let mut browser = Browser::open(check(), start(), None);
    browser.walk(7);
    let id = browser.id();
    let before = browser.model.state.profile.latest(&id).expect("a result").clone();
    assert!(browser.model.state.profile.can_have_more(&before));
    browser.happen_at_desk(desk::Event::Extended(id.clone(), desk::Extension::More));
    // Only eight are left in the reserve.
    browser.walk(8);
    let profile = &browser.model.state.profile;
    let after = profile.latest(&id).expect("a result");
    assert_eq!((after.score().points().0, after.score().maximum().0), (15, 18));
    assert_eq!(profile.earlier_of(after), Some(&before));
    assert!(!profile.can_have_more(after));
    let text = Text(Locale::Vi);
    let (name, said) = reckoning::extra(text, &before, after);
    assert_eq!(name, "same");
    assert_eq!(said[0], "Làm thêm 8 câu, đúng 8.");
    assert!(said[1].starts_with("Trước đó: 7/10 điểm (70%)."), "{said:?}");
    let finished = profile.finished.len();
    browser.happen_at_desk(desk::Event::Extended(id, desk::Extension::More));
    assert!(browser.shows_result());
    assert_eq!(browser.model.state.profile.finished.len(), finished);
}

#[test]
fn how_a_result_came_about_is_told_with_its_own_numbers() {
    let mut browser = Browser::open(check(), start(), None);
    let id = browser.id();
    browser.happen(Event::Started(id.clone(), FormId::new("quick")));
    for number in 0..8 {
        browser.answer(number < 3);
        browser.happen(Event::WentOn(id.clone()));
    }
    browser.walk(0);
    let finished = browser.model.state.profile.latest(&id).expect("a result");
    assert_eq!((finished.score().points().0, finished.score().maximum().0), (3, 8));
    let text = Text(Locale::Vi);
    let steps = reckoning::for_a_citizen(text, &browser.server, finished);
    assert_eq!(steps[0].sentences[0], "Cộng lại được 3 điểm trong 8 câu.");
    assert_eq!(steps[0].sentences[1], "Mức 70% của 8 câu là ít nhất 6 điểm.");
    assert_eq!(steps[2].sentences, [text.why_stopped_decided()]);
    let steps = reckoning::for_a_statistician(text, &browser.server, finished);
    let all: Vec<&str> = steps.iter().flat_map(|step| &step.sentences).map(String::as_str).collect();
    assert!(all[0].contains("100·x ≥ c·n: 300 < 560"), "{all:?}");
    // Wilson: (3 + 1.353 ± 1.645·√(3·5/8 + 0.6765)) / (8 + 2.706).
    assert!(all[1].contains("từ 16,1% đến 65,3%"), "{all:?}");
    // 3·0.287682 − 5·0.693147.
    assert!(all.iter().any(|said| said.contains("tổng lúc dừng: −2,603")), "{all:?}");
}

#[test]
fn two_attempts_are_called_different_only_beyond_their_error() {
    let mut browser = Browser::open(check(), start(), None);
    for right in [2, 5, 10] {
        browser.walk(right);
    }
    let profile = &browser.model.state.profile;
    let change = |number: usize| profile.change_of(&profile.finished[number]).map(|(_, change)| change);
    assert_eq!([change(0), change(1), change(2)], [None, Some(Change::Within), Some(Change::Higher)]);
}
