using System.Text;

namespace PersianNews.Archives.Reading;

/// <summary>Field names in the form the JSON reader compares.</summary>
internal sealed class FieldNames(RecordFields fields)
{
    public RecordFields Fields { get; } = fields;
    public byte[] Id { get; } = Encoding.UTF8.GetBytes(fields.Id);
    public byte[] Text { get; } = Encoding.UTF8.GetBytes(fields.Text);
    public byte[] Title { get; } = Encoding.UTF8.GetBytes(fields.Title);
    public byte[] Published { get; } = Encoding.UTF8.GetBytes(fields.Published);
}
