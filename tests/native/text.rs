//! Numbers and compositions as each language writes them.

use thuoc_so::app::Host;
use thuoc_so::domain::check::id::{CheckId, ONLINE, SKILLS};
use thuoc_so::domain::check::nested::Nested;
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::quantity::{Day, Points, Score};
use thuoc_so::text::Text;
use thuoc_so::text::number::{CalendarTime, minutes};

const VI: Text = Text(Locale::Vi);
const EN: Text = Text(Locale::En);

#[test]
fn shares_have_the_locales_decimal_mark_and_no_empty_tenth() {
    assert_eq!(VI.percent(708), "70,8%");
    assert_eq!(EN.percent(708), "70.8%");
    assert_eq!(VI.percent(700), "70%");
    assert_eq!(VI.percent(1000), "100%");
    assert_eq!(VI.percent(5), "0,5%");
    assert_eq!(VI.score(Score::new(Points(17), Points(24))), "17/24 điểm (70,8%)");
}

#[test]
fn dates_are_written_as_people_write_them() {
    let date = CalendarTime { year: 2026, month: 11, day: 4, hour: 8, minute: 5 };
    assert_eq!(VI.date(date), "08:05, ngày 4/11/2026");
    assert_eq!(EN.date(date), "4 November 2026, 08:05");
    let day = Day::new(2026, 11, 4).expect("a day");
    assert_eq!(VI.day_in_words(day), "ngày 4 tháng 11 năm 2026");
    assert_eq!(EN.day_in_words(day), "4 November 2026");
}

#[test]
fn long_numbers_are_grouped_by_three() {
    for (number, vi, en) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (1000, "1.000", "1,000"),
        (27_060_006, "27.060.006", "27,060,006"),
        (123_456, "123.456", "123,456"),
    ] {
        assert_eq!(VI.grouped(number), vi);
        assert_eq!(EN.grouped(number), en);
    }
}

#[test]
fn a_part_of_four_questions_takes_three_minutes() {
    assert_eq!(minutes(4), 3);
    assert_eq!(minutes(24), 18);
    assert_eq!(minutes(0), 0);
}

#[test]
fn whom_to_ask_stands_on_one_line_as_far_as_it_is_known() {
    let mut host = Host { phone: Some("0123 456 789".to_owned()), ..Host::default() };
    assert_eq!(host.line(VI), None, "a number that is nobody's");
    host.unit = Some("Hội Khuyến học xã Bình An".to_owned());
    assert_eq!(
        host.line(VI).as_deref(),
        Some("Đơn vị phụ trách: Hội Khuyến học xã Bình An. Điện thoại: 0123 456 789")
    );
    host.person = Some("Bà Hoa".to_owned());
    assert!(host.line(EN).is_some_and(|line| line.contains(". Person to ask: Bà Hoa. Telephone: ")));
}

#[test]
fn english_counts_one_question_in_the_singular() {
    assert_eq!(EN.questions(1), "1 question");
    assert_eq!(EN.questions(2), "2 questions");
}

#[test]
fn the_missing_check_is_named() {
    assert_eq!(VI.nested(Nested::OneMissing, false), "Chưa làm bài Kỹ năng số.");
    assert_eq!(VI.nested(Nested::OneMissing, true), "Chưa làm bài Tự tìm thông tin.");
}

#[test]
fn online_without_skills_is_told_apart() {
    assert_eq!(Nested::read(Some(false), Some(true)), Nested::OnlineOnly);
    assert!(VI.nested(Nested::OnlineOnly, true).starts_with(
        "Phần tự tìm thông tin đạt mức 60%. Chương trình chỉ tính phần này trong số người đã đạt phần Kỹ năng số, \
         nên phần đó cần học thêm"
    ));
    for (skills, online, nested) in [
        (Some(true), Some(true), Nested::Both),
        (Some(true), Some(false), Nested::SkillsOnly),
        (Some(false), Some(false), Nested::Neither),
        (None, Some(true), Nested::OneMissing),
        (Some(true), None, Nested::OneMissing),
        (None, None, Nested::OneMissing),
    ] {
        assert_eq!(Nested::read(skills, online), nested);
    }
}

#[test]
fn every_check_has_a_name() {
    for id in [SKILLS, ONLINE] {
        assert!(!VI.check_name(&CheckId::new(id)).is_empty());
        assert!(!EN.short_name(&CheckId::new(id)).is_empty());
    }
}

#[test]
fn an_address_is_read_character_by_character() {
    let (vi, en) = (Text(Locale::Vi), Text(Locale::En));
    for (line, spelled) in [
        ("dichvucong-gov.vn", "dichvucong, gạch ngang, gov, chấm, vn"),
        (
            "https://xamau.gov.vn/tai_ve.",
            "https, hai chấm, gạch chéo, gạch chéo, xamau, chấm, gov, chấm, vn, gạch chéo, tai, gạch dưới, ve",
        ),
        ("d1chvuc0ng.vn", "d, 1, chvuc, 0, ng, chấm, vn"),
        ("vneId.vn", "vne, I hoa, d, chấm, vn"),
        ("Mã hồ sơ (đủ 6 số): 204 615", "2, 0, 4, 6, 1, 5"),
        ("Người nhận: PHAM VAN A", "P, H, A, M, V, A, N, A"),
        ("", ""),
        ("…", ""),
    ] {
        assert_eq!(vi.spelled(line), spelled, "{line}");
    }
    assert_eq!(en.spelled("a@b-c.vn"), "a, at, b, hyphen, c, dot, vn");
}
