//! Sentences of the quick check.

sentences! {
    quick_name => "Kiểm tra nhanh", "Quick check";
    start_quick(fewest: usize, most: usize) => "Kiểm tra nhanh: từ {fewest} câu, nhiều nhất {most} câu", "Quick check: from {fewest} questions, at most {most}";
    start_quick_hint => "Hỏi đến khi đủ chắc chắn thì dừng, không chia phần.", "It asks until it is sure enough, without parts.";
    question_at_most(number: usize, most: usize) => "Câu {number}, nhiều nhất {most} câu", "Question {number}, at most {most}";
    quick_open_title => "Còn câu phải hỏi", "More to ask";
    quick_open => "Chưa đủ chắc chắn. Bấm “Tiếp tục” để làm câu kế tiếp.", "It is not sure enough yet. Press “Continue” for the next question.";
    quick_sure_title => "Đã đủ chắc chắn", "Certain enough";
    quick_sure(questions: &str) => "Qua {questions} kết quả đã khá chắc chắn, không cần hỏi thêm. Xem kết quả rồi, muốn thì vẫn làm tiếp được bản đầy đủ.",
        "After {questions} the result is fairly sure; nothing more has to be asked. Having seen it, one can still go on to the full form.";
    quick_enough_title => "Hỏi đến đây là đủ", "This is enough";
    quick_decided(questions: &str) => "Qua {questions}, hỏi tiếp nhiều khả năng vẫn ra kết luận này. Kết quả còn sát mức; xem rồi, muốn chắc hơn thì làm thêm được.",
        "After {questions} more would most likely lead to the same outcome. The result is still near the cut; having seen it, one can go on to make it surer.";
    quick_settled(questions: &str) => "Qua {questions}, hỏi hết bản đầy đủ cũng không đổi kết luận nữa. Kết quả còn sát mức; xem rồi, muốn chắc hơn thì làm thêm được.",
        "After {questions} the full form could no longer change the outcome. The result is still near the cut; having seen it, one can go on to make it surer.";
}
