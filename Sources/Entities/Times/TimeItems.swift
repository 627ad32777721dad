import Documents
import Foundations

/// A document's tokens as the time automaton reads them: compounds with hyphens in parts, digits with their classes.
struct TimeItems {
    /// Classes whose members are computed from digits, not listed.
    struct Computed: Sendable {
        var number = 0, year = 0, dayOfMonth = 0, isoDate = 0, clock = 0, decade = 0, ordinal = 0, ampm = 0
    }

    private(set) var sets: [ClassSet] = []
    private(set) var keys: [UInt64] = []
    private(set) var tokens: [Int32] = []
    private(set) var numbers: [Int32] = []

    private static let hyphen = Hash64.of("-")
    private static let possessive = Hash64.of("'s")

    init(_ document: Document, _ words: WordClasses, _ computed: Computed) {
        let count = document.tokens.count
        sets.reserveCapacity(count + count / 8)
        keys.reserveCapacity(count + count / 8)
        tokens.reserveCapacity(count + count / 8)
        numbers.reserveCapacity(count + count / 8)
        document.article.text.withUnsafeBytes { text in
            for token in 0..<count {
                let shape = document.tokens.shape[token]
                let range = document.tokens.bytes[token].range
                guard range.upperBound <= text.count else { continue }
                if shape.contains(.hasDigit) {
                    addDigits(UnsafeRawBufferPointer(rebasing: text[range]), token, words, computed)
                    continue
                }
                let key = document.tokens.key[token]
                if let set = words.classes(of: key) {
                    add(set, key, token)
                } else if shape.contains(.hasHyphen), range.count > 1, range.count < 40 {
                    addParts(UnsafeRawBufferPointer(rebasing: text[range]), token, words)
                } else if range.count == 4, text[range.lowerBound] == 0xE2, text[range.upperBound - 1] | 0x20 == 0x73 {
                    add(words.classes(of: Self.possessive) ?? ClassSet(), Self.possessive, token)
                } else if range.count == 3, text[range.lowerBound] == 0xE2, text[range.lowerBound + 1] == 0x80,
                    text[range.lowerBound + 2] >= 0x90, text[range.lowerBound + 2] <= 0x94
                {
                    add(words.classes(of: Self.hyphen) ?? ClassSet(), Self.hyphen, token)
                } else {
                    add(ClassSet(), key, token)
                }
            }
        }
    }

    private mutating func add(_ set: ClassSet, _ key: UInt64, _ token: Int, _ number: Int = 0) {
        sets.append(set)
        keys.append(key)
        tokens.append(Int32(token))
        numbers.append(Int32(truncatingIfNeeded: number))
    }

    private mutating func addParts(_ bytes: UnsafeRawBufferPointer, _ token: Int, _ words: WordClasses) {
        var start = 0
        for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x2D {
            if index > start {
                let key = Lowercase.hash(UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
                add(words.classes(of: key) ?? ClassSet(), key, token)
            }
            if index < bytes.count { add(words.classes(of: Self.hyphen) ?? ClassSet(), Self.hyphen, token) }
            start = index + 1
        }
    }

    private mutating func addDigits(
        _ bytes: UnsafeRawBufferPointer, _ token: Int, _ words: WordClasses, _ computed: Computed
    ) {
        var runs: [Int] = []
        var lengths: [Int] = []
        var separators: [UInt8] = []
        var index = 0
        var suffix = bytes.count
        if bytes.count > 1, bytes[0] == 0x27 { index = 1 } else if bytes.starts(with: [0xE2, 0x80, 0x99]) { index = 3 }
        let quoted = index > 0
        while index < bytes.count {
            let first = index
            var value = 0
            while index < bytes.count, bytes[index] &- 0x30 < 10, index - first < 9 {
                value = value * 10 + Int(bytes[index] &- 0x30)
                index += 1
            }
            guard index > first else { break }
            runs.append(value)
            lengths.append(index - first)
            suffix = index
            guard index + 1 < bytes.count, bytes[index + 1] &- 0x30 < 10,
                [0x2C, 0x2D, 0x2F, 0x3A, 0x2E].contains(bytes[index])
            else { break }
            separators.append(bytes[index])
            index += 1
        }
        let key = Lowercase.hash(bytes)
        guard !runs.isEmpty else { return addParts(bytes, token, words) }
        let tail = UnsafeRawBufferPointer(rebasing: bytes[suffix...])
        let lower = tail.prefix(4).map { $0 | 0x20 }
        var set = ClassSet()
        if tail.isEmpty, separators.isEmpty {
            set.insert(computed.number)
            if lengths[0] == 4, runs[0] >= 1000, runs[0] < 2200 { set.insert(computed.year) }
            if lengths[0] <= 2, runs[0] >= 1, runs[0] <= 31 { set.insert(computed.dayOfMonth) }
            return add(set, key, token, runs[0])
        }
        if separators.isEmpty, lengths[0] <= 2,
            lower == Array("st".utf8) || lower == Array("nd".utf8) || lower == Array("rd".utf8)
                || lower == Array("th".utf8)
        {
            set.insert(computed.ordinal)
            return add(set, key, token, runs[0])
        }
        if separators.isEmpty, lower == [0x73] || lower == [0x27, 0x73], lengths[0] == 4 || lengths[0] == 2,
            runs[0] % 10 == 0
        {
            if lengths[0] == 4 || quoted || runs[0] >= 20 {
                set.insert(computed.decade)
                return add(set, key, token, lengths[0] == 4 ? runs[0] / 10 : 190 + runs[0] / 10)
            }
        }
        if separators.count <= 1, tail.count >= 2, lower.count >= 2, lower[0] == 0x61 || lower[0] == 0x70,
            lower.contains(0x6D), tail.count <= 4
        {
            let minute = runs.count == 2 ? runs[1] : 0
            set.insert(runs.count == 2 ? computed.clock : computed.number)
            add(set, key, token, runs.count == 2 ? runs[0] * 60 + minute : runs[0])
            let half = Hash64.of(lower[0] == 0x61 ? "am" : "pm")
            return add(words.classes(of: half) ?? ClassSet(), half, token)
        }
        if tail.isEmpty, separators == [0x3A], lengths[1] == 2, runs[0] < 25, runs[1] < 60 {
            set.insert(computed.clock)
            return add(set, key, token, runs[0] * 60 + runs[1])
        }
        if tail.isEmpty, separators == [0x2D, 0x2D], lengths[0] == 4,
            let date = CivilDate(year: runs[0], month: runs[1], day: runs[2])
        {
            set.insert(computed.isoDate)
            return add(set, key, token, Int(date.dayNumber))
        }
        if tail.isEmpty, separators.count == 2, separators[0] == separators[1], separators[0] == 0x2F {
            let year = lengths[2] == 4 ? runs[2] : runs[2] + (runs[2] < 50 ? 2000 : 1900)
            let date =
                CivilDate(year: year, month: runs[0], day: runs[1])
                ?? CivilDate(year: year, month: runs[1], day: runs[0])
            if let date {
                set.insert(computed.isoDate)
                return add(set, key, token, Int(date.dayNumber))
            }
        }
        if tail.isEmpty, separators.allSatisfy({ $0 == 0x2C }), lengths.dropFirst().allSatisfy({ $0 == 3 }) {
            set.insert(computed.number)
            return add(set, key, token, runs.reduce(0) { $0 &* 1000 &+ $1 })
        }
        if let dash = bytes.firstIndex(of: 0x2D), dash > 0, dash < bytes.count - 1 {
            addDigits(UnsafeRawBufferPointer(rebasing: bytes[..<dash]), token, words, computed)
            add(words.classes(of: Self.hyphen) ?? ClassSet(), Self.hyphen, token)
            let rest = UnsafeRawBufferPointer(rebasing: bytes[(dash + 1)...])
            if rest.contains(where: { $0 &- 0x30 < 10 }) {
                addDigits(rest, token, words, computed)
            } else {
                addParts(rest, token, words)
            }
            return
        }
        add(ClassSet(), key, token)
    }
}
