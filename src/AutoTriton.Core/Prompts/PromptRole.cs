namespace AutoTriton.Core.Prompts;

/// <summary>Who says a message.</summary>
public enum PromptRole
{
    /// <summary>The instructions that frame the talk.</summary>
    System,

    /// <summary>Who asks.</summary>
    User,

    /// <summary>The model.</summary>
    Assistant,
}
