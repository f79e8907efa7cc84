[assembly: CollectionBehavior(DisableTestParallelization = true)] // live tensors are counted per process
