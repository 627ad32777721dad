import Documents
import Foundations

/// One document's numbers, from left to right.
struct NumberFinder {
    let processor: NumberProcessor
    let document: Document

    private static let hyphen = Hash64.of("-")
    private static let to = Hash64.of("to")
    private static let and = Hash64.of("and")
    private static let between = Hash64.of("between")
    private static let of = Hash64.of("of")
    private static let old = Hash64.of("old")
    private static let aged = Hash64.of("aged")
    private static let comma = Hash64.of(",")
    private static let article: Set<UInt64> = Set(["a", "an", "another"].map { Hash64.of($0) })
    private static let single: Set<UInt64> = Set(["a", "an", "another", "his", "her", "their"].map { Hash64.of($0) })
    private static let stops: Set<UInt64> = Set(
        [
            "were", "was", "are", "is", "and", "or", "in", "on", "at", "from", "to", "by", "for", "with", "have", "had",
            "has",
            "who", "that", "which", "when", "while", "as", "after", "before", "during", "near", "killed", "injured",
            "wounded",
            "died", "dead", "the", "a", "an", "but", "will", "would", "could", "did", "said", "be", "been", "more",
            "others",
        ].map { Hash64.of($0) })
    private static let pronominal: Set<UInt64> = Set(
        ["others", "more", "dead", "injured", "wounded"].map { Hash64.of($0) })

    func numbers() -> [NumberExpression] {
        var numbers: [NumberExpression] = []
        let tokens = document.tokens
        for sentence in document.sentences {
            let range = sentence.tokens.range
            guard range.upperBound <= tokens.count else { continue }
            var position = range.lowerBound
            while position < range.upperBound {
                if let number = number(at: position, range) {
                    numbers.append(number)
                    position = max(position + 1, Int(number.tokens.upper))
                } else {
                    position += 1
                }
            }
        }
        return numbers
    }

    private func word(_ token: Int) -> NumberProcessor.Word? { processor.words[document.tokens.key[token]] }

    private func has(_ token: Int, _ role: NumberProcessor.Role, _ range: Range<Int>) -> Bool {
        range.contains(token) && word(token)?.value(role) != nil
    }

    /// A whole number in digits ("12", "1,200"); nil for other tokens. `fraction` where there is a decimal part.
    private func digits(_ token: Int) -> (value: Int, fraction: Bool)? {
        var value = 0
        var fraction = false
        var seen = 0
        for byte in document.article.text[document.tokens.bytes[token].range] {
            if byte &- 0x30 < 10 {
                seen += 1
                if !fraction { value = value * 10 + Int(byte &- 0x30) }
                guard seen < 16 else { return nil }
            } else if byte == 0x2E, seen > 0 {
                fraction = true
            } else if byte != 0x2C {
                return nil
            }
        }
        return seen > 0 ? (value, fraction) : nil
    }

    /// A cardinal that begins at `start`: its value and end.
    private func cardinal(_ start: Int, _ range: Range<Int>) -> (value: Int, end: Int, fraction: Bool, vague: Bool)? {
        guard range.contains(start) else { return nil }
        var total = 0
        var current = 0
        var position = start
        var fraction = false
        if document.tokens.shape[start].contains(.hasDigit) {
            guard let number = digits(start) else { return nil }
            current = number.value
            fraction = number.fraction
            position += 1
        } else if Self.article.contains(document.tokens.key[start]) {
            guard range.contains(start + 1), let next = word(start + 1) else { return nil }
            if let scale = next.value(.scale) {
                return (scale, start + 2, false, false)
            }
            guard let vague = next.value(.vague) else { return nil }
            return (vague, has(start + 2, .vague, range) ? start + 2 : start + 2, false, true)
        } else {
            guard let first = word(start) else { return nil }
            if let vague = first.value(.vague) { return (vague, start + 1, false, true) }
            guard first.value(.unit) != nil else { return nil }
        }
        while position < range.upperBound {
            let key = document.tokens.key[position]
            if let word = processor.words[key] {
                if let unit = word.value(.unit),
                    position == start || current % 100 == 0 || (current % 10 == 0 && unit < 10)
                {
                    guard position == start || current > 0 else { break }
                    current = current &+ unit
                } else if let scale = word.value(.scale), position > start, current < 1_000_000 {
                    if scale <= 100 {
                        current = max(current, 1) * scale
                    } else {
                        total = total &+ max(current, 1) &* scale
                        current = 0
                    }
                } else {
                    break
                }
                position += 1
            } else if key == Self.hyphen || key == Self.and, position > start, position + 1 < range.upperBound,
                let unit = word(position + 1)?.value(.unit), unit > 0,
                key == Self.hyphen
                    ? current % 10 == 0 && unit < 10 && current > 19
                    : (current % 100 == 0 && current > 0 || total > 0 && current == 0)
            {
                position += 1
            } else {
                break
            }
        }
        return position > start ? (total &+ current, position, fraction, false) : nil
    }

    private func number(at start: Int, _ range: Range<Int>) -> NumberExpression? {
        let key = document.tokens.key[start]
        guard
            document.tokens.shape[start].contains(.hasDigit) || processor.words[key] != nil || Self.single.contains(key)
        else { return nil }
        if let ordinal = ordinal(start, range) { return ordinal }
        guard let first = cardinal(start, range) else { return person(start, range) }
        var end = first.end
        var low = first.value
        var high: Int? = first.vague && first.value > 2 ? nil : first.value
        if end < range.upperBound {
            let joint = document.tokens.key[end]
            let betweens =
                joint == Self.and && range.contains(start - 1) && document.tokens.key[start - 1] == Self.between
            if joint == Self.to || joint == Self.hyphen || betweens, let second = cardinal(end + 1, range),
                second.value > first.value
            {
                high = second.value
                end = second.end
            }
        }
        let kind = kind(start, end, first.value, first.fraction, range)
        if kind == .count, high != nil, first.end == end {
            switch bound(before: start, range) {
            case .low, .above: high = nil
            case .high, .below: low = min(low, 1)
            default: break
            }
        }
        return NumberExpression(
            tokens: TokenRange(start, end), kind: kind, low: low, high: high,
            counted: kind == .count ? head(after: end, range) : -1)
    }

    private func ordinal(_ start: Int, _ range: Range<Int>) -> NumberExpression? {
        if let value = word(start)?.value(.ordinal) {
            return NumberExpression(tokens: TokenRange(start, start + 1), kind: .ordinal, low: value, high: value)
        }
        let bytes = document.article.text[document.tokens.bytes[start].range]
        guard bytes.count > 2, bytes.count < 8, let last = bytes.last.map({ $0 | 0x20 }),
            [0x74, 0x64, 0x68].contains(last),
            bytes.dropLast(2).allSatisfy({ $0 &- 0x30 < 10 })
        else { return nil }
        let value = bytes.dropLast(2).reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        return NumberExpression(tokens: TokenRange(start, start + 1), kind: .ordinal, low: value, high: value)
    }

    private func kind(_ start: Int, _ end: Int, _ value: Int, _ fraction: Bool, _ range: Range<Int>)
        -> NumberExpression.Kind
    {
        if has(start - 1, .money, range) && document.article.text[document.tokens.bytes[start - 1].range].count < 4
            || has(end, .money, range)
        {
            return .money
        }
        if has(end, .percent, range) { return .percent }
        let tokens = document.tokens
        for position in end..<min(end + 5, range.upperBound)
        where tokens.key[position] == Self.old || has(position, .age, range) {
            if position == end || has(position, .age, range) { return position == end ? .age : .count }
            let between = end..<position
            if between.allSatisfy({ tokens.key[$0] == Self.hyphen || has($0, .duration, range) }) { return .age }
        }
        if range.contains(start - 1), tokens.key[start - 1] == Self.aged { return .age }
        if range.contains(start - 2), range.contains(end), value < 110, tokens.key[start - 1] == Self.comma,
            tokens.key[end] == Self.comma, tokens.shape[start - 2].contains(.initialUpper),
            tokens.shape[start].contains(.hasDigit)
        {
            return .age
        }
        if has(end, .measure, range) || has(end, .duration, range) { return .measure }
        if range.contains(end), tokens.key[end] == Self.hyphen,
            has(end + 1, .measure, range) || has(end + 1, .duration, range)
        {
            return .measure
        }
        if has(start - 1, .calendar, range) || has(end, .calendar, range) { return .other }
        if tokens.shape[start].contains(.hasDigit), end == start + 1, value >= 1900, value < 2100,
            tokens.bytes[start].count == 4, head(after: end, range) < 0
        {
            return .year
        }
        return fraction ? .measure : .count
    }

    private func bound(before start: Int, _ range: Range<Int>) -> NumberProcessor.Bound? {
        guard range.contains(start - 1), let phrases = processor.bounds[document.tokens.key[start - 1]] else {
            return nil
        }
        for phrase in phrases {
            var position = start - 2
            var fits = true
            for key in phrase.before {
                guard range.contains(position), document.tokens.key[position] == key else {
                    fits = false
                    break
                }
                position -= 1
            }
            if fits { return phrase.bound }
        }
        return nil
    }

    /// The head of the noun phrase that goes on at `start`; -1 where none does.
    private func head(after start: Int, _ range: Range<Int>) -> Int {
        let tokens = document.tokens
        var head = -1
        var position = start
        if range.contains(position), tokens.key[position] == Self.of { position += 1 }
        while position < min(start + 6, range.upperBound) {
            let key = tokens.key[position]
            if tokens.isTagged {
                switch tokens.upos[position] {
                case .noun, .propn: head = position
                case .adj, .det, .num, .pron: if head >= 0 { return head }
                default: return head
                }
            } else {
                if tokens.shape[position].contains(.punctuation) && key != Self.hyphen { return head }
                if Self.stops.contains(key) {
                    return head < 0 && Self.pronominal.contains(key) ? position : head
                }
                head = position
                // Without tags the first plural ends the phrase.
                if document.article.text[tokens.bytes[position].range].last.map({ $0 | 0x20 == 0x73 }) == true {
                    return head
                }
            }
            position += 1
        }
        return head
    }

    /// A single person: an article or a possessive and a noun for a person ("a soldier", "his wife").
    private func person(_ start: Int, _ range: Range<Int>) -> NumberExpression? {
        guard Self.single.contains(document.tokens.key[start]) else { return nil }
        for position in (start + 1)..<max(start + 1, min(start + 9, range.upperBound)) {
            if has(position, .person, range) {
                let next = position + 1
                if document.tokens.isTagged, range.contains(next), document.tokens.upos[next] == .noun { continue }
                return NumberExpression(
                    tokens: TokenRange(start, start + 1), kind: .count, low: 1, high: 1, counted: position)
            }
            if Self.stops.contains(document.tokens.key[position])
                || document.tokens.shape[position].contains(.punctuation)
                    && document.tokens.key[position] != Self.hyphen
            {
                return nil
            }
        }
        return nil
    }
}
