package import Documents
package import Foundations

/// Finds time expressions and resolves them to TIMEX3 values against the article's date.
///
/// Needs tokens only; where the tagger has run, tense decides the direction of bare weekdays and months.
package struct TimeProcessor: Processor {
    package static let name = "times"
    package static let version = "1"
    package let resources = ["lexicon/times/words.tsv", "lexicon/times/rules.tsv"]

    let words: WordClasses
    let automaton: PatternAutomaton
    let computed: TimeItems.Computed
    let classes: [String: Int]

    package init(data: DataDirectory, options: ProcessorOptions) throws(DatelineError) {
        try options.refuseUnknown(Self.name, known: [])
        var words = try WordClasses(path: data.file(resources[0]))
        var computed = TimeItems.Computed()
        computed.number = words.index(of: "NUMBER") ?? 0
        computed.year = words.index(of: "YEAR") ?? 0
        computed.dayOfMonth = words.index(of: "DAYNO") ?? 0
        computed.isoDate = words.index(of: "ISODATE") ?? 0
        computed.clock = words.index(of: "CLOCK") ?? 0
        computed.decade = words.index(of: "DECADE") ?? 0
        computed.ordinal = words.index(of: "ORDINAL") ?? 0
        computed.ampm = words.index(of: "AMPM") ?? 0
        automaton = try PatternAutomaton(path: data.file(resources[1]), classes: &words)
        for action in automaton.actions where !TimeResolver.actions.contains(action.name) {
            throw DatelineError(
                .init("lexicon.row"), "there is no action \(action.name)",
                at: .init(file: data.file(resources[1]), line: action.line))
        }
        self.words = words
        self.computed = computed
        classes = words.names
    }

    package func process(_ batch: inout [Document]) {
        for index in batch.indices { batch[index].times = times(of: batch[index]) }
    }

    private func times(of document: Document) -> [TimeExpression] {
        let items = TimeItems(document, words, computed)
        var resolver = TimeResolver(
            document: document, items: items, words: words, classes: classes, anchor: document.article.published?.date)
        var times: [TimeExpression] = []
        var match = PatternAutomaton.Match()
        var position = 0
        var sentenceEnd = 0
        var sentence: Int32 = -1
        let count = items.sets.count
        while position < count {
            guard items.sets[position].intersects(automaton.first) else {
                position += 1
                continue
            }
            let own = document.tokens.sentence[Int(items.tokens[position])]
            if own != sentence || position >= sentenceEnd {
                sentence = own
                sentenceEnd = position
                while sentenceEnd < count, document.tokens.sentence[Int(items.tokens[sentenceEnd])] == own {
                    sentenceEnd += 1
                }
            }
            guard automaton.match(items.sets, from: position, to: sentenceEnd, &match) else {
                position += 1
                continue
            }
            let range = TokenRange(Int(items.tokens[position]), Int(items.tokens[match.end - 1]) + 1)
            if var time = resolver.resolve(automaton.actions[match.action], match, position, range) {
                if let last = times.last, last.tokens.upper > time.tokens.lower {
                    time.tokens.lower = last.tokens.upper
                }
                if !time.tokens.isEmpty { times.append(time) }
                position = match.end
            } else {
                position = automaton.actions[match.action].name == "skip" ? match.end : position + 1
            }
        }
        return times
    }
}
