import { docOrder } from "./doc-order.ts";
import { docSuboptimalImages } from "./doc-suboptimal-images.ts";
import { docVolumeWaste } from "./doc-volume-waste.ts";
import type { Rule } from "../rule.ts";

export const documentationRules: readonly Rule[] = [docSuboptimalImages, docVolumeWaste, docOrder];
