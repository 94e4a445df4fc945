/** What the record of a study holds: on a claim's checklist, and on the card of a code. */
export const recordItems = {
  "evidence.item.order": "Order, or the protocol under which contrast was given",
  "evidence.item.baseline": "Images without contrast were suboptimal: which segments were not seen",
  "evidence.item.agent": "Agent",
  "evidence.item.volumes": "Volumes drawn, given and discarded",
  "evidence.item.images": "Images before, during and after contrast",
  "evidence.item.interpretation": "Signed interpretation and report",
  "evidence.item.protocol": "Stress protocol",
  "evidence.item.method": "Method of stress: treadmill, bicycle or drug",
  "evidence.item.tracings": "ECG tracings before, during and after stress",
  "evidence.item.heartRate": "Heart rate that was reached",
  "evidence.item.stop": "Reason for stopping",
} as const;
