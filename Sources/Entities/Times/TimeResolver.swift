import Documents
import Foundations

/// The meaning of the rules' actions: slots of a match to a TIMEX3 value, within one document.
struct TimeResolver {
    static let actions: Set<String> = [
        "skip", "thisweekend", "ymd", "ymdspelled", "monthof", "monthshift", "iso", "year", "yearspelled", "fiscal",
        "decade",
        "century",
        "weekday", "deictic", "deicticpart", "clock", "partalone", "shift", "yearend", "seasonrel", "season", "quarter",
        "quarteralone", "quarterago", "quarteryear", "yearago", "ago", "offset", "hence", "narrative", "period",
        "periodvague", "duration", "durationvague", "set", "setday", "setmonth", "setquantity", "holiday", "ref",
        "refword", "refadj",
    ]
    static let partCodes = ["MO", "AF", "EV", "NI", "MI"]
    static let unitCodes = ["S", "M", "H", "D", "W", "M", "Q", "Y", "E", "C", "WE", "2W", "L"]

    let document: Document
    let items: TimeItems
    let words: WordClasses
    let classes: [String: Int]
    /// The article's day, corrected by its dateline.
    var anchor: CivilDate?
    /// The last day told: what "the following day" counts from.
    var narrative: CivilDate?

    private static func keys(_ words: String...) -> Set<UInt64> { Set(words.map { Hash64.of($0) }) }
    private static let futureCues = keys(
        "will", "'ll", "wo", "shall", "scheduled", "expects", "expected", "plans", "planned",
        "upcoming")
    private static let reportCues = keys("said", "told", "announced", "reported", "added", "declared")
    private static let pastCues = keys(
        "was", "were", "had", "did", "ended", "reported", "rose", "fell", "killed", "died")
    private static let yearCues = keys(
        "in", "since", "by", "of", "from", "until", "till", "to", "before", "after", "during", "for", "early", "late",
        "mid", "and", "or", "-", "(", ",", "between", "around", "through", "about", "summer", "year", "than", "[")
    private static let monthCues = keys(
        "in", "since", "by", "of", "from", "until", "till", "to", "before", "after", "during", "for", "early", "late",
        "mid", "last", "next", "this", "on", "through", "and", "between", "each", "every")

    /// The expression's kind, value and days; nil where the words are no time after all.
    mutating func resolve(
        _ action: PatternAutomaton.Action, _ match: PatternAutomaton.Match, _ start: Int, _ tokens: TokenRange
    ) -> TimeExpression? {
        var kind = TimeExpression.Kind.date
        guard var span = span(action, match, start, tokens, &kind) else { return nil }
        if let part = match.slot("p"), action.name != "setday", let value = span.value, span.first != nil {
            if let code = number(part, "PART") ?? number(part, "TONIGHT") {
                span.value = value + "T" + Self.partCodes[code]
            } else if let noon = number(part, "NOON") {
                span.value = value + "T\(noon):00"
            }
            kind = .time
        }
        if let first = span.first {
            let dateline = Int(document.sentences[Int(document.tokens.sentence[Int(tokens.lower)])].datelineLength)
            let sentenceStart = Int(document.sentences[Int(document.tokens.sentence[Int(tokens.lower)])].tokens.lower)
            if span.first == span.last {
                if Int(tokens.lower) < sentenceStart + dateline, let now = anchor,
                    abs(Int(now.dayNumber) - Int(first.dayNumber)) <= 10
                {
                    anchor = first
                } else {
                    narrative = first
                }
            } else if kind == .date {
                narrative = first
            }
        }
        return TimeExpression(tokens: tokens, kind: kind, value: span.value, firstDay: span.first, lastDay: span.last)
    }

    private func number(_ item: Int, _ name: String) -> Int? {
        guard let wordClass = classes[name], items.sets[item].contains(wordClass) else { return nil }
        return words.value(of: items.keys[item], in: wordClass) ?? Int(items.numbers[item])
    }

    private func unit(_ item: Int) -> Int {
        number(item, "UNIT") ?? number(item, "UNITS") ?? number(item, "TUNIT") ?? number(item, "TUNITS")
            ?? number(item, "FREQUENCY") ?? 3
    }

    /// The number in slots t, n, h, i; nil where it is vague or not told.
    private func quantity(_ match: PatternAutomaton.Match) -> Int? {
        if match.slot("c") != nil { return 2 }
        if match.slot("v") != nil { return nil }
        var total = match.slot("t").flatMap { number($0, "TENS") }
        if let item = match.slot("n") {
            total = (total ?? 0) + (number(item, "SPELLED") ?? number(item, "NUMBER") ?? 0)
        }
        if let item = match.slot("h") {
            let factor = number(item, "HUNDRED") ?? number(item, "THOUSAND") ?? 1
            return min(total ?? 1, 1_000_000) * factor
        }
        return total ?? (match.slot("i") != nil ? 1 : nil)
    }

    private func shift(_ match: PatternAutomaton.Match) -> Int? {
        guard let item = match.slot("r") else { return nil }
        return number(item, "SHIFT") ?? (items.keys[item] == Hash64.of("last") ? -1 : 0)
    }

    /// Whether the sentence around a token speaks of what is to come.
    private func isFuture(_ token: Int) -> Bool {
        let sentence = document.sentences[Int(document.tokens.sentence[token])].tokens.range
        let tagged = document.tokens.isTagged
        for distance in 1..<24 {
            for other in [token - distance, token + distance] where sentence.contains(other) {
                let key = document.tokens.key[other]
                if distance < 4, Self.reportCues.contains(key) { return false }
                if Self.futureCues.contains(key) { return true }
                if tagged {
                    if document.tokens.features[other].contains(.past),
                        document.tokens.features[other].contains(.finite),
                        key != Hash64.of("said")
                    {
                        return false
                    }
                } else if Self.pastCues.contains(key) {
                    return false
                }
            }
        }
        return false
    }

    private func key(before start: Int) -> UInt64 {
        start > 0 ? items.keys[start - 1] : 0
    }

    private func span(
        _ action: PatternAutomaton.Action, _ match: PatternAutomaton.Match, _ start: Int, _ tokens: TokenRange,
        _ kind: inout TimeExpression.Kind
    ) -> TimeSpan? {
        let token = Int(tokens.lower)
        switch action.name {
        case "skip": return nil
        case "ymd", "ymdspelled": return explicit(action, match, start, token)
        case "monthof":
            guard let item = match.slot("m"), let month = number(item, "MONTH"), let anchor else { return .unresolved }
            return .month(anchor.year + (shift(match) ?? 0), month)
        case "monthshift":
            guard let item = match.slot("m"), let month = number(item, "MONTH"), let anchor else { return .unresolved }
            let now = anchor.components
            switch shift(match) ?? 0 {
            case -1: return .month(month < now.month ? now.year : now.year - 1, month)
            case 1: return .month(month > now.month ? now.year : now.year + 1, month)
            default: return .month(now.year, month)
            }
        case "iso":
            return match.slot("t").flatMap { Int(items.numbers[$0]) }.map { .day(CivilDate(dayNumber: Int32($0))) }
        case "year", "fiscal":
            guard let item = match.slot("y"), let year = number(item, "YEAR") else { return nil }
            if action.name == "year", tokens.count == 1, !isYear(year, item, match.end) { return nil }
            return .year(year)
        case "yearspelled":
            let thousand = match.slot("c").map { items.keys[$0] == Hash64.of("two") } ?? false
            if thousand { return .year(2000) }
            return match.slot("t") == nil ? nil : .year(1900 + (quantityOfYear(match)))
        case "decade":
            return match.slot("e").flatMap { number($0, "DECADE") }.map { .decade($0) }
        case "century":
            return match.slot("o").flatMap { number($0, "ORDINAL") }.map { .century(max(0, $0 - 1)) }
        case "weekday": return weekday(match, token)
        case "deictic":
            guard let item = match.slot("k"), let offset = number(item, "DEICTIC") else { return nil }
            guard let anchor else { return .unresolved }
            return .day(anchor.adding(days: offset))
        case "deicticpart":
            kind = .time
            guard let anchor else { return .unresolved }
            let day = anchor.adding(days: shift(match) ?? 0)
            if match.slot("o") != nil { return TimeSpan(value: day.description + "TNI", first: day, last: day) }
            return .day(day)
        case "partalone":
            kind = .time
            guard let day = narrative ?? anchor else { return .unresolved }
            return .day(day)
        case "clock": return clock(match, &kind, token)
        case "shift":
            guard let item = match.slot("u") else { return nil }
            let shift = shift(match) ?? 0
            let unit = unit(item)
            if unit == 3, shift == 0, match.slot("x") == nil { return nil }
            guard let anchor else { return .unresolved }
            return .unit(unit, of: anchor, shift: shift)
        case "thisweekend":
            return anchor.map { .unit(10, of: $0, shift: $0.weekday < 6 ? -1 : 0) } ?? .unresolved
        case "yearend":
            return anchor.map { .year($0.year) } ?? .unresolved
        case "seasonrel", "season": return season(match)
        case "quarter", "quarteralone", "quarterago", "quarteryear": return quarter(action.name, match)
        case "yearago":
            return anchor.map { .year($0.year - 1) } ?? .unresolved
        case "ago", "offset", "hence": return offset(action, match)
        case "narrative":
            guard let item = match.slot("u") else { return nil }
            guard let from = narrative ?? anchor else { return .unresolved }
            return .unit(unit(item), of: from, shift: Int(action.arguments.first ?? "0") ?? 0)
        case "period", "periodvague", "duration", "durationvague":
            kind = .duration
            return duration(action.name, match)
        case "set":
            kind = .set
            guard let item = match.slot("u") else { return nil }
            let unit = unit(item)
            if unit == 3, action.name == "set" {
                return TimeSpan(value: quantity(match).map { "P\($0)D" } ?? "XXXX-XX-XX")
            }
            return TimeSpan(value: value(of: quantity(match) ?? 1, unit))
        case "setquantity":
            kind = .set
            return match.slot("u").map { TimeSpan(value: value(of: 1, unit($0))) }
        case "setday":
            kind = .set
            guard let day = match.slot("w").flatMap({ number($0, "WDAY") ?? number($0, "WDAYS") }) else { return nil }
            return TimeSpan(value: "XXXX-WXX-\(day)")
        case "setmonth":
            kind = .set
            guard let item = match.slot("m") else { return TimeSpan(value: "P1Y") }
            return number(item, "MONTH").map { TimeSpan(value: "XXXX-" + CivilDate.padded($0, 2)) }
        case "holiday": return holiday(match, token)
        case "ref": return TimeSpan(value: Self.reference(Int(action.arguments.first ?? "1") ?? 1))
        case "refword":
            return match.slot("v").flatMap { number($0, "REF") }.map { TimeSpan(value: Self.reference($0)) }
        case "refadj":
            return match.slot("v").flatMap { number($0, "REFADJ") }.map { TimeSpan(value: Self.reference($0)) }
        default: return nil
        }
    }

    private static func reference(_ code: Int) -> String {
        ["PAST_REF", "PRESENT_REF", "FUTURE_REF"][min(max(code, 0), 2)]
    }

    private func quantityOfYear(_ match: PatternAutomaton.Match) -> Int {
        (match.slot("t").flatMap { number($0, "TENS") } ?? 0) + (match.slot("n").flatMap { number($0, "SPELLED") } ?? 0)
    }

    /// Whether four digits that stand alone are a year.
    private func isYear(_ year: Int, _ item: Int, _ end: Int) -> Bool {
        guard year >= 1900, year < 2051 else {
            return year >= 1500 && Self.yearCues.contains(key(before: item)) && year < 1900
        }
        if end < items.keys.count, document.tokens.isTagged {
            let next = Int(items.tokens[end])
            if document.tokens.upos[next] == .noun, document.tokens.features[next].contains(.plural) { return false }
        }
        return Self.yearCues.contains(key(before: item)) || end >= items.keys.count
    }

    private func explicit(
        _ action: PatternAutomaton.Action, _ match: PatternAutomaton.Match, _ start: Int, _ token: Int
    ) -> TimeSpan? {
        guard let item = match.slot("m"), let month = number(item, "MONTH") else { return nil }
        let day = match.slot("d").flatMap { number($0, "DAYNO") ?? number($0, "ORDINAL") }
        var year = match.slot("y").flatMap { number($0, "YEAR") }
        if action.name == "ymdspelled" { year = 1900 + quantityOfYear(match) }
        if day == nil, year == nil {
            let monthToken = Int(items.tokens[item])
            let shape = document.tokens.shape[monthToken]
            if !document.isUpperCase, !shape.contains(.initialUpper) { return nil }
            if number(item, "AMBIGUOUS") != nil, !Self.monthCues.contains(key(before: item)) { return nil }
            if number(item, "AMBIGUOUS") != nil, document.tokens.isTagged,
                [.aux, .verb].contains(document.tokens.upos[monthToken])
            {
                return nil
            }
        }
        guard let year = year ?? anchor.map({ nearestYear(month, day, $0, token) }) else {
            guard let day else { return .unresolved }
            return TimeSpan(value: "XXXX-" + CivilDate.padded(month, 2) + "-" + CivilDate.padded(day, 2))
        }
        guard let day else { return .month(year, month) }
        return CivilDate(year: year, month: month, day: day).map { .day($0) }
    }

    /// The year of a month, or of a day of it, told without one: in the direction of the sentence's tense.
    private func nearestYear(_ month: Int, _ day: Int?, _ anchor: CivilDate, _ token: Int) -> Int {
        let now = anchor.components
        if let day, let same = CivilDate(year: now.year, month: month, day: day) {
            let distance = Int(same.dayNumber) - Int(anchor.dayNumber)
            if abs(distance) <= 45 { return now.year }
            if distance > 0 {
                let ahead = isFuture(token) || distance < 120
                return ahead ? now.year : now.year - 1
            }
            return isFuture(token) || distance < -320 ? now.year + 1 : now.year
        }
        if month == now.month { return now.year }
        if isFuture(token) { return month > now.month ? now.year : now.year + 1 }
        return month < now.month ? now.year : now.year - 1
    }

    private func weekday(_ match: PatternAutomaton.Match, _ token: Int) -> TimeSpan? {
        guard let item = match.slot("w"), let day = number(item, "WDAY") else { return nil }
        let shape = document.tokens.shape[Int(items.tokens[item])]
        guard document.isUpperCase || shape.contains(.initialUpper) else { return nil }
        guard let anchor else { return .unresolved }
        return .day(weekday(day, anchor, shift(match), token))
    }

    private func weekday(_ day: Int, _ anchor: CivilDate, _ shift: Int?, _ token: Int) -> CivilDate {
        let back = (anchor.weekday - day + 7) % 7
        switch shift {
        case -1: return anchor.adding(days: back == 0 ? -7 : -back)
        case 1: return anchor.adding(days: back == 0 ? 7 : 7 - back)
        default:
            if back == 0 { return anchor }
            return anchor.adding(days: isFuture(token) ? 7 - back : -back)
        }
    }

    private func clock(
        _ match: PatternAutomaton.Match, _ kind: inout TimeExpression.Kind, _ token: Int
    ) -> TimeSpan? {
        kind = .time
        guard let item = match.slot("h") else { return nil }
        var minutes: Int
        if let noon = number(item, "NOON") {
            minutes = noon * 60
        } else if let clock = number(item, "CLOCK") {
            minutes = clock
        } else {
            minutes = (number(item, "NUMBER") ?? number(item, "SPELLED") ?? 0) * 60
        }
        if let half = match.slot("a").flatMap({ number($0, "AMPM") }) {
            guard minutes >= 0, minutes < 13 * 60 else { return nil }
            minutes = minutes % 720 + half * 60
        }
        guard minutes <= 24 * 60 else { return nil }
        let text = "T" + CivilDate.padded(minutes / 60, 2) + ":" + CivilDate.padded(minutes % 60, 2)
        var day = narrative ?? anchor
        if let item = match.slot("k"), let offset = number(item, "DEICTIC") {
            day = anchor?.adding(days: offset)
        } else if match.slot("m") != nil, match.slot("d") != nil {
            day = explicit(.init(name: "ymd", arguments: [], line: 0), match, token, token)?.first
        } else if let item = match.slot("w"), let name = number(item, "WDAY") {
            day = anchor.map { weekday(name, $0, nil, token) }
        }
        guard let day else { return .unresolved }
        return TimeSpan(value: day.description + text, first: day, last: day)
    }

    private func season(_ match: PatternAutomaton.Match) -> TimeSpan? {
        guard let item = match.slot("s"), let season = number(item, "SEASON") else { return nil }
        if let year = match.slot("y").flatMap({ number($0, "YEAR") }) { return .season(year, season) }
        guard let anchor else { return .unresolved }
        let now = anchor.components
        let current = now.month < 3 ? -1 : (now.month - 3) / 3
        switch shift(match) {
        case -1: return .season(season < current ? now.year : now.year - 1, season)
        case 1: return .season(season > current ? now.year : now.year + 1, season)
        default: return .season(now.year, season)
        }
    }

    private func quarter(_ name: String, _ match: PatternAutomaton.Match) -> TimeSpan? {
        let ordinal = match.slot("o").flatMap { number($0, "ORDINAL") }
        if let ordinal, !(1...4).contains(ordinal) { return nil }
        let told = match.slot("y").flatMap { number($0, "YEAR") }
        guard let anchor else { return told.flatMap { year in ordinal.map { .quarter(year, $0) } } ?? .unresolved }
        let now = anchor.components
        let current = (now.month - 1) / 3 + 1
        let previous = current == 1 ? (now.year - 1, 4) : (now.year, current - 1)
        switch name {
        case "quarter":
            guard let ordinal else { return nil }
            if let told { return .quarter(told, ordinal) }
            if let shift = shift(match) { return .quarter(now.year + shift, ordinal) }
            return .quarter(ordinal > current + 1 ? now.year - 1 : now.year, ordinal)
        case "quarterago":
            return .quarter(
                (ordinal.map { $0 > current } ?? (current == 1)) ? now.year - 2 : now.year - 1, ordinal ?? previous.1)
        case "quarteryear": return told.map { .quarter($0, previous.1) }
        default: return .quarter(previous.0, previous.1)
        }
    }

    private func offset(_ action: PatternAutomaton.Action, _ match: PatternAutomaton.Match) -> TimeSpan? {
        guard let item = match.slot("u") else { return nil }
        let unit = unit(item)
        let forward = action.name == "hence" || action.arguments.first == "1"
        guard let quantity = quantity(match) ?? (match.slot("v") == nil ? 1 : nil) else {
            return TimeSpan(value: forward ? "FUTURE_REF" : "PAST_REF")
        }
        guard quantity < 5000, unit > 2 else { return unit > 2 ? nil : .unresolved }
        let from = action.name == "offset" ? narrative ?? anchor : anchor
        guard let from else { return .unresolved }
        if unit == 8 { return .year(from.year + (forward ? 10 : -10) * quantity) }
        return .unit(unit, of: from, shift: forward ? quantity : -quantity)
    }

    /// A TIMEX3 duration; hours and less after a T.
    private func value(of quantity: Int?, _ unit: Int) -> String {
        let number = quantity.map { String($0) } ?? "X"
        switch unit {
        case 0...2: return "PT" + number + Self.unitCodes[unit]
        case 8: return quantity.map { "P\($0 * 10)Y" } ?? "PXE"
        case 9: return quantity.map { "P\($0 * 100)Y" } ?? "PXC"
        case 11: return quantity.map { "P\($0 * 2)W" } ?? "PXW"
        default: return "P" + number + Self.unitCodes[min(unit, 12)]
        }
    }

    private func duration(_ name: String, _ match: PatternAutomaton.Match) -> TimeSpan? {
        guard let item = match.slot("u") else { return nil }
        let unit = unit(item)
        if name == "periodvague" || name == "durationvague" { return TimeSpan(value: value(of: nil, unit)) }
        guard let quantity = quantity(match) ?? (match.slot("b") != nil ? 1 : nil) else {
            return TimeSpan(value: value(of: nil, unit))
        }
        if match.slot("b") != nil {
            switch unit {
            case 1: return TimeSpan(value: "PT\(quantity)M30S")
            case 2: return TimeSpan(value: "PT\(quantity)H30M")
            case 7: return TimeSpan(value: "P\(quantity)Y6M")
            default: break
            }
        }
        if unit == 2, quantity % 24 == 0 { return TimeSpan(value: "P\(quantity / 24)D") }
        return TimeSpan(value: value(of: quantity, unit))
    }

    private func holiday(_ match: PatternAutomaton.Match, _ token: Int) -> TimeSpan? {
        guard let item = match.slot("h"), let code = number(item, "HOLIDAY") else { return nil }
        let told = match.slot("y").flatMap { number($0, "YEAR") }
        guard let year = told ?? anchor?.year else { return .unresolved }
        guard var day = Holidays.day(code, of: year) else { return nil }
        if told == nil, let anchor {
            if day > anchor, Int(day.dayNumber - anchor.dayNumber) > 90, !isFuture(token) {
                day = Holidays.day(code, of: year - 1) ?? day
            } else if day < anchor, isFuture(token) {
                day = Holidays.day(code, of: year + 1) ?? day
            }
        }
        return .day(match.slot("e") != nil ? day.adding(days: -1) : day)
    }
}
