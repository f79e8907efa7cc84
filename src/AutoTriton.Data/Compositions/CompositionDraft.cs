using System.Collections.Immutable;
using AutoTriton.Data.Randomness;

namespace AutoTriton.Data.Compositions;

/// <summary>A composition while it is being chosen, operator by operator.</summary>
internal sealed class CompositionDraft
{
    private static readonly string[] OperandNames = ["b", "c", "d"];

    private readonly SeededRandom _random;
    private readonly CompositionMix _mix;
    private readonly List<CompositionStep> _steps = [];
    private readonly List<CompositionOperand> _operands = [];
    private readonly bool _rowWise;
    private readonly bool _broadcast;
    private readonly int _depth;
    private ValueRange _range = ValueRange.Moderate;
    private bool _reduced;

    public CompositionDraft(SeededRandom random, CompositionMix mix)
    {
        (_random, _mix) = (random, mix);
        _depth = random.NextInclusive(mix.MinDepth, mix.MaxDepth);
        HasMatMul = mix.Operators.Any(candidate => candidate.Kind == OperatorKind.MatMul) && random.NextChance(mix.MatMulShare);
        _rowWise = random.NextChance(mix.RowWiseShare);
        _broadcast = random.NextChance(mix.BroadcastShare);
        IsHalf = random.NextChance(mix.HalfShare);
    }

    public bool HasMatMul { get; }

    public bool IsHalf { get; }

    public ImmutableArray<CompositionStep> Steps => [.. _steps];

    public ImmutableArray<CompositionOperand> Operands => [.. _operands];

    public void Fill()
    {
        if (HasMatMul)
        {
            _operands.Add(new CompositionOperand("w", OperandShape.Weight));
            Append(new CompositionStep(_mix.Operators.First(candidate => candidate.Kind == OperatorKind.MatMul)) { Operand = "w" });
        }

        while (_steps.Count < _depth)
        {
            var choices = Choices(DrawKind());
            if (choices.Count > 0)
            {
                Append(Complete(_random.Choose(choices)));
            }
        }
    }

    private OperatorKind DrawKind() => _random.Next(10) switch
    {
        < 4 => OperatorKind.Unary,
        < 6 => OperatorKind.Constant,
        < 8 when !_rowWise => OperatorKind.Tensor,
        < 7 => OperatorKind.Tensor,
        _ when !_rowWise => OperatorKind.Unary,
        < 9 => OperatorKind.RowMap,
        _ => OperatorKind.RowReduction,
    };

    private List<CompositionOperator> Choices(OperatorKind kind)
    {
        var previous = _steps.Count > 0 ? _steps[^1].Operator : null;
        var noOperandLeft = _operands.Count(operand => operand.Shape != OperandShape.Weight) >= _mix.MaxOperands;
        if ((_reduced && kind is OperatorKind.RowMap or OperatorKind.RowReduction) || (kind == OperatorKind.Tensor && noOperandLeft))
        {
            return [];
        }

        return [.. _mix.Operators.Where(candidate => candidate.Kind == kind && candidate != previous && candidate.Takes >= _range)];
    }

    private CompositionStep Complete(CompositionOperator chosen)
    {
        var step = new CompositionStep(chosen);
        if (!chosen.Constants.IsEmpty)
        {
            return step with { Constant = _random.Choose(chosen.Constants) };
        }

        if (chosen.Kind != OperatorKind.Tensor)
        {
            return step;
        }

        var name = OperandNames[_operands.Count(operand => operand.Shape != OperandShape.Weight)];
        var shape = !_broadcast ? OperandShape.Full : _random.Next(4) switch
        {
            0 => OperandShape.Full,
            1 => OperandShape.Column,
            _ => OperandShape.Row,
        };
        _operands.Add(new CompositionOperand(name, shape));
        return step with { Operand = name };
    }

    private void Append(CompositionStep step)
    {
        _steps.Add(step);
        var chosen = step.Operator;
        _range = chosen.Gives is { } given && !(given == ValueRange.Moderate && _range == ValueRange.Bounded && chosen.Kind != OperatorKind.RowMap)
            ? given
            : chosen.Kind is OperatorKind.Constant or OperatorKind.Tensor && _range == ValueRange.Bounded ? ValueRange.Moderate : _range;
        _reduced = chosen.Kind == OperatorKind.RowReduction
            || (_reduced && !(step.Operand is { } name && _operands.First(operand => operand.Name == name).Shape != OperandShape.Column));
    }
}
