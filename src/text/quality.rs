//! Sentences about the quality of questions, for the Association and those who write them.

use super::Text;
use crate::domain::locale::Locale;
use crate::domain::session::quality::Flag;

sentences! {
    quality_title => "Chất lượng câu hỏi", "Quality of the questions";
    quality_lead => "Dành cho Hội Khuyến học và người soạn câu hỏi. Trang này xét câu hỏi, không xét người làm bài.", "For the Association and those who write questions. This page judges the questions, not the people who answered them.";
    quality_few(people: usize, fewest: usize) => "Mới có {people} phiếu trả lời từng câu. Cần ít nhất {fewest} phiếu mới nói được điều gì về câu hỏi.", "There are {people} sheets with an answer to each question. At least {fewest} are needed before anything can be said of the questions.";
    quality_people(people: u32) => "Tính trên {people} phiếu trả lời từng câu. Câu để trống tính là không có điểm.", "From {people} sheets with an answer to each question. A question left open has no point.";
    quality_alpha(value: &str, low: &str, high: &str) => "Độ tin cậy (α của Cronbach): {value}, trong khoảng {low} đến {high}", "Reliability (Cronbach's α): {value}, between {low} and {high}";
    quality_error(value: &str, low: &str, high: &str) => "Sai số của điểm một người: {value} điểm, trong khoảng {low} đến {high}", "Error of one person's points: {value} points, between {low} and {high}";
    quality_no_alpha => "Chưa tính được độ tin cậy, vì mọi người có điểm bằng nhau.", "Reliability cannot be worked out, since everybody has the same points.";
    quality_meaning => "α gần 1 nghĩa là các câu cùng đo một điều. Dưới 0,7 thì điểm của từng người còn dao động nhiều, chỉ nên nói về cả nhóm.", "An α close to 1 means that the questions measure one thing. Below 0.7 one person's points vary much by chance; better speak of the group only.";
    quality_look => "Câu nên xem lại", "Questions to look at again";
    quality_look_none => "Chưa thấy câu nào cần xem lại.", "No question needs to be looked at again.";
    quality_look_why => "Con số chỉ chỗ nên xem, không kết luận thay người soạn. Sửa câu nào thì ghi rõ và tăng số bản của bài.", "The figures show where to look; they do not decide for the authors. Whoever changes a question notes it and raises the version of the check.";
    quality_all => "Từng câu hỏi", "Question by question";
    quality_item(right: u32, people: u32, share: &str) => "{right}/{people} người làm đúng ({share})", "{right} of {people} had it right ({share})";
    quality_discrimination(value: &str) => "độ phân biệt {value}", "discrimination {value}";
    quality_how => "Cách tính", "How it is worked out";
    quality_how_item => "Độ khó là phần người làm đúng. Độ phân biệt là tương quan giữa câu ấy và tổng điểm các câu còn lại: từ 0,2 trở lên là được, số âm là người làm tốt các câu khác lại sai câu này.", "Difficulty is the share of people who had the question right. Discrimination is its correlation with the points of all other questions: 0.2 and more will do, a negative one means that those who do well elsewhere have this one wrong.";
    quality_how_all => "α = k/(k−1)·(1 − tổng phương sai các câu / phương sai của tổng điểm), k là số câu. Sai số = độ lệch chuẩn của điểm × căn bậc hai của (1 − α). Khoảng 90% tính bằng cách rút lại ngẫu nhiên các phiếu 1000 lần (bootstrap).", "α = k/(k−1)·(1 − sum of the questions' variances / variance of the points), with k questions. Error = standard deviation of the points × √(1 − α). The 90% intervals come from drawing the sheets anew at random 1000 times (bootstrap).";
    quality_how_sources => "Cronbach 1951; Lord và Novick 1968; Ebel và Frisbie 1991; Efron 1979.", "Cronbach 1951; Lord and Novick 1968; Ebel and Frisbie 1991; Efron 1979.";
    sheet_quality => "Chất lượng câu hỏi", "Questions";
}

impl Text {
    /// Why a question should be looked at.
    pub const fn flag(self, flag: Flag) -> &'static str {
        match (flag, self.0) {
            (Flag::Contrary, Locale::Vi) => {
                "Người làm tốt các câu khác lại sai câu này: xem lại đáp án và cách hỏi."
            }
            (Flag::Contrary, Locale::En) => {
                "Those who do well elsewhere have it wrong: look at the key and the wording."
            }
            (Flag::Weak, Locale::Vi) => "Ít phân biệt được người làm được và người chưa làm được.",
            (Flag::Weak, Locale::En) => "It hardly tells apart who can do more and who less.",
            (Flag::Hard, Locale::Vi) => "Rất ít người làm đúng, không hơn chọn bừa một trong bốn.",
            (Flag::Hard, Locale::En) => {
                "Very few have it right, no more than by choosing blindly among four."
            }
            (Flag::Easy, Locale::Vi) => "Hầu như ai cũng làm đúng.",
            (Flag::Easy, Locale::En) => "Nearly everybody has it right.",
        }
    }

    /// A figure in thousandths, such as 0,831 (0.831 in English).
    pub fn thousandths(self, thousandths: i64) -> String {
        let sign = if thousandths < 0 { "−" } else { "" };
        let (whole, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
        match self.0 {
            Locale::Vi => format!("{sign}{whole},{rest:03}"),
            Locale::En => format!("{sign}{whole}.{rest:03}"),
        }
    }

    /// The columns of the table of questions.
    pub const fn table_quality(self) -> [&'static str; 8] {
        match self.0 {
            Locale::Vi => [
                "Bài",
                "Số",
                "Mã câu",
                "Câu hỏi",
                "Người làm đúng",
                "Số phiếu",
                "Độ phân biệt",
                "Nên xem lại",
            ],
            Locale::En => [
                "Check",
                "Number",
                "Item",
                "Question",
                "Had it right",
                "Sheets",
                "Discrimination",
                "To look at",
            ],
        }
    }
}
