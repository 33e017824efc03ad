using Lucene.Net.Util;

namespace PersianNews.Lucene;

/// <summary>The attribute behind <see cref="IEntityTypeAttribute"/>.</summary>
public sealed class EntityTypeAttribute : global::Lucene.Net.Util.Attribute, IEntityTypeAttribute
{
    /// <inheritdoc/>
    public string? EntityType { get; set; }

    /// <inheritdoc/>
    public string? Entity { get; set; }

    /// <inheritdoc/>
    public override void Clear() => EntityType = Entity = null;

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target)
    {
        IEntityTypeAttribute other = (IEntityTypeAttribute)target;
        (other.EntityType, other.Entity) = (EntityType, Entity);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is EntityTypeAttribute attribute && attribute.EntityType == EntityType && attribute.Entity == Entity;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EntityType, Entity);
}
