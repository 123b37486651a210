//! Sentences about how a result came about, for a citizen and for a statistician, and about what more questions changed.

use super::Text;
use crate::domain::check::certainty::Change;

sentences! {
    extra_title => "Làm thêm đã thay đổi gì", "What the extra questions changed";
    extra_asked(questions: &str, right: u32) => "Làm thêm {questions}, đúng {right}.", "{questions} more, {right} of them right.";
    extra_before(score: &str, verdict: &str, certainty: &str) => "Trước đó: {score}. {verdict}, {certainty}.", "Before: {score}. {verdict}, {certainty}.";
    extra_turned => "Kết luận đã đổi.", "The outcome has changed.";
    extra_surer => "Kết luận không đổi, và nay chắc hơn.", "The outcome is the same and surer now.";
    extra_same => "Kết luận không đổi, vẫn sát mức.", "The outcome is the same and still near the cut.";
    extra_less_sure => "Kết luận không đổi, nhưng nay sát mức.", "The outcome is the same, but near the cut now.";
    to_full(questions: &str) => "Làm nốt bản đầy đủ: {questions} nữa", "Go on to the full form: {questions} more";
    why_title => "Vì sao ra kết quả này", "How this result came about";
    why_points_title => "1. Từng câu và điểm", "1. Each question and its point";
    why_point => "1 điểm", "1 point";
    why_no_point => "0 điểm", "0 points";
    why_not_judged => "không tính, vì câu này không còn trong bộ câu hỏi", "not counted: this question is no longer part of the check";
    why_cut_title => "2. So với mức cần đạt", "2. Against the cut";
    why_sum(points: u32, maximum: u32) => "Cộng lại được {points} điểm trong {maximum} câu.", "In all {points} points from {maximum} questions.";
    why_needed(cut: u8, maximum: u32, needed: u32) => "Mức {cut}% của {maximum} câu là ít nhất {needed} điểm.", "The cut of {cut}% of {maximum} questions means at least {needed} points.";
    why_sure_title => "3. Chắc đến đâu", "3. How sure that is";
    why_luck => "Câu hỏi rút ngẫu nhiên, nên hỏi câu khác có thể được nhiều hay ít điểm hơn một chút. Ít câu thì sai số lớn, nhiều câu thì sai số nhỏ.",
        "Questions are drawn at random, so others could have brought a few points more or less. Few questions leave a large error, many a small one.";
    why_zone(questions: &str, low: &str, high: &str) => "Với {questions}, vùng chưa chắc là từ {low} đến {high}.", "With {questions} the zone of doubt goes from {low} to {high}.";
    why_inside(share: &str) => "Kết quả {share} nằm trong vùng ấy, nên ghi là “sát mức, chưa chắc”.", "The result of {share} lies inside, so it is called “near the cut, not sure”.";
    why_outside(share: &str) => "Kết quả {share} nằm ngoài vùng ấy, nên ghi là “khá chắc chắn”.", "The result of {share} lies outside, so it is called “fairly sure”.";
    why_stopped_title => "4. Vì sao dừng ở câu này", "4. Why it stopped there";
    why_stopped_decided => "Kiểm tra nhanh dừng vì các câu trả lời đã nghiêng hẳn về một phía: hỏi tiếp nhiều khả năng vẫn ra kết luận này.",
        "The quick check stopped because the answers clearly pointed one way: more questions would most likely lead to the same outcome.";
    why_stopped_settled => "Kiểm tra nhanh dừng vì dù trả lời các câu còn lại thế nào, kết luận của bản đầy đủ cũng không đổi.",
        "The quick check stopped because no answers to the remaining questions could change the outcome of the full form.";
    figures_link => "Cách tính dành cho người làm thống kê", "The figures for a statistician";
    figures_title => "Cách tính kết quả", "The figures behind the result";
    figures_met_title => "Đạt hay chưa", "Met or not";
    figures_met(points: u32, maximum: u32, cut: u8, left: u64, right: u64, sign: &str) => "x = {points} điểm, n = {maximum} câu, c = {cut}%. Đạt khi 100·x ≥ c·n: {left} {sign} {right}. Số nguyên, không làm tròn.",
        "x = {points} points, n = {maximum} items, c = {cut}%. Met when 100·x ≥ c·n: {left} {sign} {right}. Whole numbers, no rounding.";
    figures_sure_title => "Sát mức hay không", "Near the cut or not";
    figures_interval(share: &str, low: &str, high: &str) => "Tỷ lệ x/n = {share}; khoảng Wilson 90%: từ {low} đến {high}.", "Share x/n = {share}; 90% Wilson interval: {low} to {high}.";
    figures_near(left: &str, right: &str, sign: &str) => "Sát mức khi c nằm trong khoảng ấy, tức 1000·n·(100·x − c·n)² < 2706·c·(100 − c)·n²: {left} {sign} {right} (2,706 = 1,645²).",
        "Near when c lies inside, which is 1000·n·(100·x − c·n)² < 2706·c·(100 − c)·n²: {left} {sign} {right} (2.706 = 1.645²).";
    figures_band(low: &str, high: &str) => "Vùng vẽ trên thước, c ± 1,645·√(c(1 − c)/n): từ {low} đến {high}.", "The zone drawn on the ruler, c ± 1.645·√(c(1 − c)/n): {low} to {high}.";
    figures_model => "Câu hỏi rút ngẫu nhiên theo tầng (nhóm kỹ năng), mỗi câu 1 điểm. Khoảng Wilson coi các câu như rút độc lập; rút theo tầng thì sai số thật thường nhỏ hơn một chút. Không dùng lý thuyết ứng đáp câu hỏi (IRT), vì chưa có dữ liệu của người lớn Việt Nam.",
        "Items are a stratified random draw (by domain), one point each. The Wilson interval treats them as independent draws; by strata the true error is usually a little smaller. No item response theory: there are no data of Vietnamese adults for it.";
    figures_quick_title => "Kiểm tra nhanh: thử tỷ số xác suất tuần tự", "Quick check: sequential probability ratio test";
    figures_zone(from: u8, to: u8, false_met: u8, false_not_met: u8) => "p₀ = {from}%, p₁ = {to}%; α (đạt nhầm ở p₀) = {false_met}%, β (chưa đạt nhầm ở p₁) = {false_not_met}%.",
        "p₀ = {from}%, p₁ = {to}%; α (false “met” at p₀) = {false_met}%, β (false “not met” at p₁) = {false_not_met}%.";
    figures_ratio(right: &str, wrong: &str, ratio: &str) => "Câu đúng cộng ln(p₁/p₀) = {right}, câu khác trừ ln((1 − p₀)/(1 − p₁)) = {wrong}; tổng lúc dừng: {ratio}.",
        "A right answer adds ln(p₁/p₀) = {right}, any other takes away ln((1 − p₀)/(1 − p₁)) = {wrong}; sum at the stop: {ratio}.";
    figures_bounds(met: &str, not_met: &str) => "Dừng khi tổng ≥ ln((1 − β)/α) = {met} hoặc ≤ −ln((1 − α)/β) = −{not_met}, hoặc khi kết luận của bản đầy đủ không đổi được nữa; mỗi nhóm kỹ năng đã hỏi ít nhất hai câu.",
        "It stops when the sum is ≥ ln((1 − β)/α) = {met} or ≤ −ln((1 − α)/β) = −{not_met}, or when the outcome of the full form can no longer change, with at least two items of each domain asked.";
    figures_change_title => "So hai lần làm", "Comparing two attempts";
    figures_change => "Chỉ nói khác khi |p₂ − p₁| > 1,645·√(p(1 − p)(1/n₁ + 1/n₂)), p là tỷ lệ gộp của hai lần. Lần làm tiếp dùng chung câu hỏi thì không so với nhau.",
        "Called different only when |p₂ − p₁| > 1.645·√(p(1 − p)(1/n₁ + 1/n₂)), with p the pooled share. An attempt that goes on with another shares its items and is not compared with it.";
    figures_sources_title => "Tài liệu", "References";
    figures_sources => "E. B. Wilson 1927 (khoảng tin cậy của tỷ lệ); A. Wald 1945, M. D. Reckase 1983 (thử tuần tự để phân loại). Kết quả mô phỏng 20.000 người cho mỗi mức năng lực: docs/measurement.md trong mã nguồn của ứng dụng.",
        "E. B. Wilson 1927 (interval of a share); A. Wald 1945, M. D. Reckase 1983 (sequential tests for classification). Simulations with 20,000 people of each ability: docs/measurement.md in the source of this application.";
    history_track(share: &str, low: &str, high: &str, cut: u8) => "Thước từ 0 đến 100%: kết quả {share}, khoảng 90% từ {low} đến {high}, mức {cut}%.", "A ruler from 0 to 100%: result {share}, 90% interval {low} to {high}, cut {cut}%.";
    history_legend(cut: u8) => "Vạch đứng là mức {cut}%. Thanh ngang là khoảng mà kết quả có thể xê dịch nếu hỏi câu khác.", "The upright line is the cut of {cut}%. The bar is how far the result could move with other questions.";
    history_continues => "Làm tiếp lần trước, câu cũ vẫn tính.", "It goes on with the attempt before, whose questions still count.";
    history_rule_title => "Khi nào nói là khác lần trước", "When two attempts are called different";
    history_rule => "Chỉ nói cao hơn hay thấp hơn khi chênh lệch vượt quá sai số của cả hai lần. Chênh ít hơn thì có thể chỉ do câu hỏi khác nhau.",
        "Higher or lower is said only where the difference is larger than the error of both attempts. Smaller ones may come from other questions alone.";
    history_again(check: &str, day: &str) => "{check}: nên kiểm tra lại từ ngày {day}.", "{check}: check again from {day}.";
    history_again_why => "Một tháng sau nếu chưa đạt hoặc sát mức, để kịp học thêm; một năm sau nếu đã đạt chắc. Đây là gợi ý riêng của ứng dụng.",
        "After a month where the cut is not reached or near, to have time for learning; after a year where it is reached for sure. This is the application's own suggestion.";
}

impl Text {
    /// What the difference to the attempt before says.
    pub fn against_before(self, change: Change, before: &str) -> String {
        let english = self.0 == crate::domain::locale::Locale::En;
        match (change, english) {
            (Change::Within, false) => format!("So với lần trước, {before}: chênh lệch nằm trong sai số."),
            (Change::Within, true) => format!("Against the one before, {before}: no more than the error."),
            (Change::Higher, false) => format!("So với lần trước, {before}: cao hơn rõ."),
            (Change::Higher, true) => format!("Against the one before, {before}: clearly higher."),
            (Change::Lower, false) => format!("So với lần trước, {before}: thấp hơn rõ."),
            (Change::Lower, true) => format!("Against the one before, {before}: clearly lower."),
        }
    }

    /// A figure in millionths, to three decimals.
    pub fn millionths(self, millionths: i64) -> String {
        let half = if millionths < 0 { -500 } else { 500 };
        self.thousandths((millionths + half) / 1000)
    }
}
