using AutoTriton.Core.Tasks;

namespace AutoTriton.Data.Admission;

/// <summary>Writes the reference with checks around it, as a candidate that an executor runs.</summary>
internal static class AdmissionProbe
{
    /// <summary>What the message of a refusal begins with.</summary>
    public const string Marker = "not admitted:";

    // The thresholds are several times the default tolerances: 1e-4 for float32, 1e-2 for float16 and bfloat16.
    private const string Checks = """

        def check_admission(reference, inputs):
            y = reference(*inputs)
            out = y.float()
            if not bool(torch.isfinite(out).all()):
                raise ValueError("not admitted: an output is not finite")
            size = float(out.abs().max())
            if size < 1e-6:
                raise ValueError("not admitted: the output is near zero")
            near = 0.03 if y.dtype in (torch.float16, torch.bfloat16) else 0.001
            if out.numel() > 1 and float((out - out.mean()).abs().max()) <= near * size:
                raise ValueError("not admitted: the output is constant")
            first = inputs[0]
            if first.shape == y.shape and float((first.float() - out).abs().max()) <= near * size:
                raise ValueError("not admitted: the output is the first input")
            for place in range(len(inputs)):
                others = list(inputs)
                others[place] = inputs[place] * -0.5 + 0.25
                change = reference(*others).float() - out
                if float(change.abs().max()) <= near * size:
                    raise ValueError("not admitted: the output does not depend on input " + str(place))
            return y

        """;

    public static string Write(KernelTask task)
    {
        if (task.Reference is not PyTorchReference reference)
        {
            throw new NotSupportedException($"The task '{task.Id}' has no PyTorch reference, which is what admission runs. Admit it by an ITaskAdmission of your own.");
        }

        return task.Contract switch
        {
            FunctionContract contract => $"""
                {reference.Source}
                {Checks}
                admission_reference = {contract.ReferenceFunction}

                def {contract.EntryPoint}(*inputs):
                    return check_admission(admission_reference, inputs)
                """,
            ModuleContract contract => $"""
                {reference.Source}
                {Checks}
                class {contract.CandidateClass}({contract.ReferenceClass}):
                    def forward(self, *inputs):
                        return check_admission(super().forward, inputs)
                """,
            _ => throw new NotSupportedException($"Admission knows function and module contracts, not '{task.Contract.Name}'."),
        };
    }
}
