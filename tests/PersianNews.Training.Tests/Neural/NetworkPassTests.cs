using PersianNews.Tagging;
using PersianNews.Tagging.Networks;
using PersianNews.Training.Classes;
using PersianNews.Training.Neural;

namespace PersianNews.Training.Tests.Neural;

public class NetworkPassTests
{
    private const int Width = 32;

    [Fact]
    public void Gradients_are_those_of_small_steps()
    {
        (NeuralWords words, NeuralSentence[] sentences) = Read();
        Network network = Small(words);
        NetworkPass pass = new(network);
        float[] wanted = Values(sentences.Sum(static s => s.Types.Length) * Width, 5);
        Run(pass, words, sentences);
        pass.BeginBackward();
        for (int t = 0; t < pass.TokenCount; t++)
            wanted.AsSpan(t * Width, Width).CopyTo(pass.Delta(t));
        pass.Backward(inputDropped: false, dropped: false);

        SeededRandom random = new(3);
        for (int i = 0; i < 60; i++)
        {
            int at = random.Next(network.Shape.HeadAt(0));
            Assert.Equal(Slope(ref network.Dense[at], pass, words, sentences, wanted), pass.Gradient[at], 2e-2f);
        }

        // The gradient at an input is that of every row it is summed from; the row of a word that stands once shows it.
        Span<int> own = [.. pass.InputsOf(0)];
        float[] delta = pass.Delta(0).ToArray();
        for (int j = 0; j < Width; j += 5)
            Assert.Equal(Slope(ref network.Embeddings[own[0] * Width + j], pass, words, sentences, wanted), delta[j], 2e-2f);
    }

    [Fact]
    public void Sentences_do_not_see_each_other()
    {
        (NeuralWords words, NeuralSentence[] sentences) = Read();
        Network network = Small(words);
        NetworkPass pass = new(network);
        Run(pass, words, sentences);
        float[] together = pass.State(sentences[0].Types.Length).ToArray();
        Run(pass, words, sentences[1..]);
        Assert.Equal(together, pass.State(0).ToArray());
    }

    private static Network Small(NeuralWords words) =>
        new(new NetworkShape { Width = Width, Dilations = [1, 2], VectorLength = words.VectorLength, Heads = [16] }, words.RowCount, 7);

    private static (NeuralWords, NeuralSentence[]) Read()
    {
        ulong[] known = [FeatureHash.Of("تهران"), FeatureHash.Of("به")];
        NeuralWords words = new(WordClasses.None, PhraseLexicon.None, new WordVectors(16, known, Values(32, 4)));
        string[][] text = [["رئیس", "به", "تهران", "آمد"], ["او", "در", "شیراز", "بود", "."]];
        return (words, [.. text.Select(s => words.Read(s, []))]);
    }

    private static void Run(NetworkPass pass, NeuralWords words, NeuralSentence[] sentences)
    {
        SeededRandom none = new(0);
        pass.Begin(words, sentences, 0, ref none);
        pass.Forward(0, 0, ref none);
    }

    private static double Loss(NetworkPass pass, NeuralWords words, NeuralSentence[] sentences, float[] wanted)
    {
        Run(pass, words, sentences);
        double loss = 0;
        for (int t = 0; t < pass.TokenCount; t++)
        {
            for (int j = 0; j < Width; j++)
                loss += (double)pass.State(t)[j] * wanted[t * Width + j];
        }

        return loss;
    }

    private static float Slope(ref float weight, NetworkPass pass, NeuralWords words, NeuralSentence[] sentences, float[] wanted)
    {
        const float Step = 1e-2f;
        float before = weight;
        weight = before + Step;
        double up = Loss(pass, words, sentences, wanted);
        weight = before - Step;
        double down = Loss(pass, words, sentences, wanted);
        weight = before;
        return (float)((up - down) / (2 * Step));
    }

    private static float[] Values(int count, ulong seed)
    {
        SeededRandom random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
    }
}
