import { warnOnce } from 'torchebm/core';
warnOnce('myModel.scale', 'scale is 0: every energy is 0');
