import Documents
import Foundations

/// One document's quotations.
struct QuotationFinder {
    let processor: QuotationProcessor
    let document: Document
    /// For each token whether it stands between quotation marks.
    private var quoted: [Bool] = []
    private var isOpen = false
    private var found: [Quotation] = []
    private var lastSource: TokenRange?

    private static func keys(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { Hash64.of(String($0)) })
    }
    private static let openers = keys("“ ``")
    private static let closers = keys("” ''")
    private static let plain = Hash64.of("\"")
    private static let comma = Hash64.of(",")
    private static let that = Hash64.of("that")
    private static let colon = Hash64.of(":")
    private static let according = Hash64.of("according")
    private static let to = Hash64.of("to")
    private static let responsibility = Hash64.of("responsibility")
    private static let ends = keys(". ! ?")
    private static let told = keys("told tell tells telling assured informed reminded")
    private static let relative = keys("who which")
    private static let determiners = keys("the a an his her their its this some several many")
    private static let auxiliaries = keys(
        "has have had is was were are been be also later then will would does did do not n't repeatedly previously recently "
            + "to seems seem appears continued wants could may might should can never even once first immediately just still now often"
    )
    private static let breaks = keys(
        ", ; : that but and while because when if as after before — – ( ) where than how what why although though since "
            + "whether so or yet until")
    private static let pronouns = keys(
        "he she they it i we you officials police authorities witnesses sources residents")

    init(processor: QuotationProcessor, document: Document) {
        self.processor = processor
        self.document = document
        quoted = [Bool](repeating: false, count: document.tokens.count)
    }

    mutating func quotations() -> [Quotation] {
        for sentence in document.sentences {
            let range = sentence.tokens.range
            guard range.upperBound <= document.tokens.count, range.count > 2 else { continue }
            markQuotes(range)
            let before = found.count
            for token in range { cue(token, range) }
            if found.count == before { bareQuote(range) }
        }
        return found
    }

    /// Marks what stands between quotation marks; a mark left open counts to the sentence's end.
    private mutating func markQuotes(_ range: Range<Int>) {
        // A quotation goes on over sentences of one paragraph.
        var open = range.lowerBound > 0 && quoted[range.lowerBound - 1] && isOpen
        if open {
            let from = Int(document.tokens.bytes[range.lowerBound - 1].end)
            let to = Int(document.tokens.bytes[range.lowerBound].start)
            open = from > to || !document.article.text[from..<to].contains(0x0A)
        }
        defer { isOpen = open }
        for token in range {
            let key = document.tokens.key[token]
            if Self.openers.contains(key) || (key == Self.plain && !open) {
                open = true
                quoted[token] = true
            } else if Self.closers.contains(key) || key == Self.plain {
                quoted[token] = open
                open = false
            } else {
                quoted[token] = open
            }
        }
    }

    private mutating func cue(_ token: Int, _ range: Range<Int>) {
        let tokens = document.tokens
        let key = tokens.key[token]
        if key == Self.according, range.contains(token + 1), tokens.key[token + 1] == Self.to {
            return according(token, range)
        }
        guard let cue = processor.cues[key], !quoted[token] else { return }
        if tokens.isTagged, tokens.upos[token] != .verb { return }
        var clauseStart = token + 1
        // "told reporters that", "said on Monday that": who is addressed or when, up to "that" or a quotation mark.
        var explicit = false
        for position in (token + 1)..<max(token + 1, min(token + 10, range.upperBound)) {
            let key = tokens.key[position]
            if key == Self.that || quoted[position] || key == Self.colon {
                clauseStart = key == Self.colon || key == Self.that ? position + 1 : position
                explicit = true
                break
            }
            if Self.breaks.contains(key), key != Self.comma || position > token + 1 { break }
            if processor.cues[key] != nil { break }
        }
        let claims = claimsResponsibility(token, range)
        let before = contentBefore(token, range)
        guard cue.isStrong || explicit || before != nil || claims else { return }
        if let end = before {
            var content = TokenRange(range.lowerBound, end)
            if let last = found.last, last.content.overlaps(content) { content.lower = last.content.upper }
            if !content.isEmpty,
                let source = subject(token, range, from: end + 1)
                    ?? (Self.told.contains(key) ? nil : inversion(token, range))
            {
                return append(source, TokenRange(token, token + 1), content, cue.stance)
            }
        }
        guard let source = subject(token, range, from: range.lowerBound) else { return }
        if Self.told.contains(key), !explicit { clauseStart = min(token + 2, range.upperBound) }
        var end = range.upperBound
        while end > clauseStart, Self.ends.contains(tokens.key[end - 1]) { end -= 1 }
        guard end > clauseStart + (explicit ? 0 : 1) else { return }
        append(
            source, TokenRange(token, token + 1), TokenRange(clauseStart, end),
            claims ? .claimsResponsibility : cue.stance)
    }

    private func claimsResponsibility(_ token: Int, _ range: Range<Int>) -> Bool {
        for position in (token + 1)..<max(token + 1, min(token + 4, range.upperBound))
        where document.tokens.key[position] == Self.responsibility {
            return true
        }
        return false
    }

    /// The end of what is said before the cue (", he said"): where the comma stands, or after the closing mark.
    private func contentBefore(_ token: Int, _ range: Range<Int>) -> Int? {
        let tokens = document.tokens
        var position = token - 1
        while position > range.lowerBound, position > token - 14 {
            if quoted[position] { return position }
            if tokens.key[position] == Self.comma {
                if quoted[position - 1] { return position }
                let length = token - position
                let pronoun = length == 2 && Self.pronouns.contains(tokens.key[position + 1])
                let isLast = token + 1 >= range.upperBound || tokens.shape[token + 1].contains(.punctuation)
                return pronoun || isLast || length == 1 ? position : nil
            }
            position -= 1
        }
        return nil
    }

    /// The noun phrase before the cue: its subject by the tree, else back to a break or another cue.
    private func subject(_ token: Int, _ range: Range<Int>, from lower: Int) -> TokenRange? {
        let tokens = document.tokens
        if tokens.isParsed, let parsed = parsedSubject(token, range) { return parsed }
        var end = token
        while end > lower, Self.auxiliaries.contains(tokens.key[end - 1]) || isAdverb(end - 1) { end -= 1 }
        if end > lower, Self.relative.contains(tokens.key[end - 1]) { return TokenRange(end - 1, end) }
        var start = end
        while start > lower, end - start < 16 {
            let key = tokens.key[start - 1]
            if quoted[start - 1] || Self.breaks.contains(key) || Self.relative.contains(key) { break }
            if processor.cues[key] != nil, !tokens.shape[start - 1].contains(.initialUpper) { break }
            start -= 1
        }
        guard end > start else { return apposition(end, lower) ?? mainSubject(token, range) }
        if isGerund(token), let main = mainSubject(token, range) { return main }
        return TokenRange(start, end)
    }

    private func isAdverb(_ token: Int) -> Bool {
        !document.tokens.shape[token].contains(.initialUpper)
            && document.article.text[document.tokens.bytes[token].range].suffix(2).elementsEqual("ly".utf8)
    }

    private func isGerund(_ token: Int) -> Bool {
        document.article.text[document.tokens.bytes[token].range].suffix(3).elementsEqual("ing".utf8)
    }

    /// The source found before in this sentence: that of a second cue ("she said …, adding that …").
    private func mainSubject(_ token: Int, _ range: Range<Int>) -> TokenRange? {
        guard let lastSource, Int(lastSource.lower) >= range.lowerBound, Int(lastSource.upper) <= token else {
            return nil
        }
        return lastSource
    }

    /// "X, the mayor, said": back over what the commas enclose.
    private func apposition(_ end: Int, _ lower: Int) -> TokenRange? {
        let tokens = document.tokens
        guard end - 1 > lower, tokens.key[end - 1] == Self.comma else { return nil }
        var start = end - 1
        while start > lower, end - start < 14, tokens.key[start - 1] != Self.comma { start -= 1 }
        guard start - 1 >= lower + 1, tokens.key[start - 1] == Self.comma else { return nil }
        start -= 1
        while start > lower, end - start < 24, !Self.breaks.contains(tokens.key[start - 1]), !quoted[start - 1] {
            start -= 1
        }
        return TokenRange(start, end - 1)
    }

    private func parsedSubject(_ token: Int, _ range: Range<Int>) -> TokenRange? {
        let tokens = document.tokens
        var head = token
        for _ in 0..<3 {
            for position in range where Int(tokens.head[position]) == head {
                guard tokens.relation[position] == .nsubj || tokens.relation[position] == .nsubjPass else { continue }
                return Self.relative.contains(tokens.key[position]) ? nil : phrase(position, token, range)
            }
            guard [.conj, .xcomp].contains(tokens.relation[head]), tokens.head[head] >= 0 else { return nil }
            head = Int(tokens.head[head])
        }
        return nil
    }

    /// The tokens below `head` that lie around it without a gap, on the cue's one side.
    private func phrase(_ head: Int, _ cue: Int, _ range: Range<Int>) -> TokenRange {
        func isBelow(_ token: Int) -> Bool {
            var node = token
            for _ in 0..<24 where node >= 0 {
                if node == head { return true }
                node = Int(document.tokens.head[node])
            }
            return false
        }
        var lower = head
        var upper = head + 1
        while lower > range.lowerBound, lower - 1 != cue, isBelow(lower - 1) { lower -= 1 }
        while upper < range.upperBound, upper != cue, upper - head < 16, isBelow(upper) { upper += 1 }
        return TokenRange(lower, upper)
    }

    /// The noun phrase after an inverted cue (", said the minister, …").
    private func inversion(_ token: Int, _ range: Range<Int>) -> TokenRange? {
        let tokens = document.tokens
        var end = token + 1
        while end < range.upperBound, end < token + 14, !tokens.shape[end].contains(.punctuation),
            !Self.breaks.contains(tokens.key[end]), !quoted[end]
        {
            end += 1
        }
        guard end > token + 1,
            tokens.shape[token + 1].contains(.initialUpper) || Self.determiners.contains(tokens.key[token + 1])
        else { return nil }
        return TokenRange(token + 1, end)
    }

    private mutating func according(_ token: Int, _ range: Range<Int>) {
        let tokens = document.tokens
        var end = token + 2
        while end < range.upperBound, end < token + 18, !Self.breaks.contains(tokens.key[end]),
            !Self.ends.contains(tokens.key[end])
        {
            end += 1
        }
        var upper = range.upperBound
        while upper > end, tokens.shape[upper - 1].contains(.punctuation) { upper -= 1 }
        var content = TokenRange(range.lowerBound, token)
        if token - range.lowerBound < 3 {
            content = TokenRange(min(end + 1, upper), upper)
        } else if tokens.key[token - 1] == Self.comma {
            content.upper -= 1
        }
        guard end > token + 2, !content.isEmpty else { return }
        append(TokenRange(token + 2, end), TokenRange(token, token + 2), content, .reports)
    }

    /// A sentence that is a quotation through and through goes on with the speaker before.
    private mutating func bareQuote(_ range: Range<Int>) {
        guard let lastSource, quoted[range.lowerBound] else { return }
        let count = range.reduce(0) { $0 + (quoted[$1] ? 1 : 0) }
        guard count * 5 > range.count * 4 else { return }
        if let last = found.indices.last, Int(found[last].content.upper) >= range.lowerBound - 2,
            Int(found[last].content.upper) <= range.lowerBound
        {
            found[last].content.upper = Int32(range.upperBound)
            return
        }
        append(lastSource, nil, TokenRange(range.lowerBound, range.upperBound), .reports)
    }

    private mutating func append(
        _ source: TokenRange, _ cue: TokenRange?, _ content: TokenRange, _ stance: Quotation.Stance
    ) {
        lastSource = source
        let mention = document.mentions.first { $0.tokens.overlaps(source) && $0.entity >= 0 }
        found.append(
            Quotation(source: source, cue: cue, content: content, stance: stance, speaker: Int(mention?.entity ?? -1)))
    }
}
