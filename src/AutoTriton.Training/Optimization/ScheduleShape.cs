namespace AutoTriton.Training.Optimization;

/// <summary>How a learning rate goes down after its warm-up.</summary>
public enum ScheduleShape
{
    /// <summary>Not at all.</summary>
    Constant,

    /// <summary>In a straight line.</summary>
    Linear,

    /// <summary>Along half a cosine.</summary>
    Cosine,
}
