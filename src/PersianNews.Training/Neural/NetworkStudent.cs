using PersianNews.Tagging;
using PersianNews.Tagging.Networks;
using PersianNews.Training.Classes;
using PersianNews.Training.Corpora;

namespace PersianNews.Training.Neural;

/// <summary>Trains the network that is the model itself, smaller than those that teach it.</summary>
internal static class NetworkStudent
{
    /// <summary>Trains a network and rounds it to a model.</summary>
    /// <param name="crf">The CRF that taught too: the model has its labels, classes and lexicons, and says the same of where it comes from.</param>
    /// <param name="vectors">Word vectors.</param>
    /// <param name="corpus">The labelled sentences.</param>
    /// <param name="copies">How often they stand beside the text.</param>
    /// <param name="text">The sentences of the plain text.</param>
    /// <param name="found">Their labels.</param>
    /// <param name="width">Floats a token; a multiple of 32.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancellation">Stops the training.</param>
    public static TaggerModel Train(
        TaggerModel crf,
        WordVectors vectors,
        IReadOnlyList<LabelledSentence> corpus,
        int copies,
        IReadOnlyList<string[]> text,
        byte[][] found,
        int width,
        NeuralOptions options,
        Action<string>? progress,
        CancellationToken cancellation)
    {
        NeuralWords words = new(crf.Classes, crf.Lexicon, vectors);
        NeuralSentence[] own = [.. corpus.Where(static s => s.Words.Length > 0).Select(s => words.Read(s.Words, crf.Labels.Encode(s.Labels)))];
        NeuralSentence[] lesson =
        [
            .. Enumerable.Repeat(own, copies).SelectMany(static s => s),
            .. text.Select((s, i) => words.Read(s, found[i])),
        ];
        words.Freeze();
        progress?.Invoke($"{lesson.Sum(static s => (long)s.Types.Length):N0} tokens, {words.RowCount:N0} rows");

        NetworkShape shape = new() { Width = width, VectorLength = words.VectorLength, Heads = [crf.Labels.Stride] };
        Network network = new(shape, words.RowCount, options.Seed);
        // A row that training hardly moves stays near zero, and is left out of the model.
        Array.Clear(network.Embeddings);
        LabelHead head = new(crf.Labels);
        new NeuralTrainer(words, network, [head]).Train(
            [new NeuralCorpus(lesson, 0)],
            options,
            options.Seed,
            (epoch, likelihood) => progress?.Invoke($"pass {epoch}: log-likelihood {likelihood:F4} a sentence"),
            cancellation);
        return NetworkQuantizer.Model(crf, words, vectors, network, head);
    }
}
