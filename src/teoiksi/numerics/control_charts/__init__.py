"""Statistical process control: is a monthly or quarterly series doing something other than usual?"""

from teoiksi.numerics.control_charts.xmr import ControlChart, Settings, control_chart

__all__ = ["ControlChart", "Settings", "control_chart"]
