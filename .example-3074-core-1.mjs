import { substituteCondition } from 'torchebm/core';
import * as torch from 'torchebm/torch';
const labels = torch.tensor([3, 7], { dtype: torch.int64 });
console.log(substituteCondition(labels, torch.tensor([true, false]), 10).tolist()); // [10, 7]
